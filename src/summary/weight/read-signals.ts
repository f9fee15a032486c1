import { asideOf } from './aside.ts';
import { deedOf } from './deed.ts';
import { harmOf } from './harm.ts';
import { magnitudeOf } from './magnitude.ts';
import { type Named, namedIn } from './name-size.ts';
import { noveltyOf } from './novelty.ts';
import { talkOf } from './talk.ts';
import { readTold } from './told.ts';
import { tollOf } from './toll.ts';

/** What one report says that makes its event weigh, each 0 to 1. */
export type Signals = {
  toll: number;
  harm: number;
  deed: number;
  novelty: number;
  magnitude: number;
  talk: number;
  aside: number;
};

/** The signals of a report, and the names in it. */
export function readSignals(report: { title: string; text: string }): Signals & { named: Named } {
  const told = readTold(report);
  const deed = deedOf(told);
  return {
    named: namedIn(told),
    toll: tollOf(told),
    harm: harmOf(told),
    deed,
    novelty: noveltyOf(told),
    magnitude: magnitudeOf(told),
    // What is said beside a deed is no talk only: “Court strikes down ban, says …”
    talk: talkOf(told) * (1 - deed),
    aside: asideOf(report),
  };
}
