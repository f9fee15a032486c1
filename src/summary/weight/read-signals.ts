import { asideOf } from './aside.ts';
import { deedOf } from './deed.ts';
import { harmOf } from './harm.ts';
import { magnitudeOf } from './magnitude.ts';
import { type Named, namedIn } from './name-size.ts';
import { noveltyOf } from './novelty.ts';
import { talkOf } from './talk.ts';
import { readTold } from './told.ts';
import { countsDead, tollOf } from './toll.ts';

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

/** How much of the harm stays where it is only what the talk is of: “Holt defends Lind after quake”. */
const HARM_IN_TALK = 0.4;

/** The signals of a report, and the names in it. */
export function readSignals(report: { title: string; text: string }): Signals & { named: Named } {
  const told = readTold(report);
  const deed = deedOf(told);
  // What is said beside a deed or of the dead is no talk only: “Police say five were killed”.
  const isOfDead = countsDead(told.title);
  const talk = isOfDead ? 0 : talkOf(told) * (1 - deed);
  const stays = 1 - (1 - HARM_IN_TALK) * talk;
  return {
    named: namedIn(told),
    toll: tollOf(told) * stays,
    harm: harmOf(told) * stays,
    deed,
    novelty: noveltyOf(told),
    magnitude: magnitudeOf(told),
    talk,
    aside: asideOf(report),
  };
}
