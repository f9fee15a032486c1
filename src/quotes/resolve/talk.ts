import type { Doc, Phrase } from '../doc.ts';
import type { Ranker } from '../learned/model.ts';
import type { Person } from '../people/person.ts';
import { type Stage, stageOf } from './stage.ts';

/** Who has spoken so far: how often, in which unit last, and who was the last of all, in which phrase. */
export type Heard = {
  last: Person | null;
  lastSource: Phrase | null;
  /** Whoever spoke last is not known. */
  isUnknown: boolean;
  times: Map<Person, number>;
  units: Map<Person, number>;
};

/** All that is known while an article's sources are resolved, in their order. */
export type Talk = { stage: Stage; heard: Heard; ranker: Ranker };

/** A source, and whether what it says names somebody: people seldom speak of themselves by name. */
export type Speech = { source: Phrase; isNamed(person: Person): boolean };

export const beginTalk = (doc: Doc, people: Person[], ranker: Ranker): Talk => ({
  stage: stageOf(doc, people),
  heard: silence(),
  ranker,
});

/** Nobody has spoken yet. */
export const silence = (): Heard => ({
  last: null,
  lastSource: null,
  isUnknown: false,
  times: new Map(),
  units: new Map(),
});

/** Somebody, called so, spoke in a unit. */
export function hear(
  { heard }: Pick<Talk, 'heard'>,
  person: Person,
  source: Phrase | null,
  unit: number,
): void {
  heard.last = person;
  heard.lastSource = source;
  heard.isUnknown = false;
  heard.times.set(person, (heard.times.get(person) ?? 0) + 1);
  heard.units.set(person, unit);
}
