import { BODIES } from '../../text/data/organisations.ts';
import { PLACES } from '../../text/data/places.ts';
import { wordBefore } from './capitals.ts';
import { THING_NOUNS } from './data/thing-nouns.ts';
import type { LooseEnd } from './loose-end.ts';
import type { NameRun } from './read-run.ts';

/** Names of ships, firms, places and other things that a sentence has described, and which did. */
export type Things = Map<string, number>;

// a flying robot called Damsel
const CALLED = new Set('called dubbed named nicknamed titled'.split(' '));
// Heron, a probe that …
const EXPLAINED = /^["”’]?,["”’]? an? \p{Ll}/u;
// NATO, MEPs
const ACRONYM = /^[^\p{Ll}]*s?$/u;
const NEAR_CHARS = 24;

type Place = { sentence: string; run: NameRun };

/** Whether a sentence says of something it names what it is. */
export function isDescribed({ sentence, run: { name } }: Place): boolean {
  const start = name[0]!.start - Number(/["“‘]/u.test(sentence[name[0]!.start - 1] ?? ''));
  const word = wordBefore(sentence, start);
  if (CALLED.has(word) || THING_NOUNS.has(word)) return true;
  if (word === 'as' && wordBefore(sentence, start - 3) === 'known') return true;
  const { end } = name.at(-1)!;
  return EXPLAINED.test(sentence.slice(end, end + NEAR_CHARS));
}

/** What is no thing that everybody knows. */
export function thingName({ sentence, run: { role, name } }: Place): string | undefined {
  if (name.length === 0 || role.length > 0) return undefined;
  const text = sentence.slice(name[0]!.start, name.at(-1)!.end);
  const lower = text.toLowerCase();
  return PLACES.has(lower) || BODIES.has(lower) || ACRONYM.test(text) ? undefined : text;
}

/** The name of a thing that only an earlier sentence describes: Damsel. */
export function bareThing(things: Things, text: string, { name }: NameRun): LooseEnd | undefined {
  const by = things.get(text);
  return by === undefined
    ? undefined
    : { kind: 'name', start: name[0]!.start, end: name.at(-1)!.end, by };
}
