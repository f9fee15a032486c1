import { BODIES, ORGANISATION_WORDS } from '../../text/data/organisations.ts';
import { PLACES } from '../../text/data/places.ts';
import { isRoleNoun } from '../../text/data/roles.ts';
import { PEOPLE_WORDS } from './data/people-words.ts';
import type { LooseEnd } from './loose-end.ts';
import type { NameRun } from './read-run.ts';

const PRONOUN = /\b(?:he|him|his|she|her|herself|himself)\b/u;
const WORDS = /[\p{L}-]+/gu;
const QUOTED = /["“‘]/u;

/**
 * A “he” or “she” before which the sentence has nobody it may mean. After “Before he left,” it may be
 * whoever comes next.
 */
export function findPronoun(sentence: string, runs: NameRun[]): LooseEnd | undefined {
  const match = PRONOUN.exec(sentence);
  if (!match) return undefined;
  const start = match.index;
  const before = sentence.slice(0, start);
  const people = runs.filter((run) => mayBePerson(sentence, run));
  if (people.some(({ name }) => name[0]!.start < start)) return undefined;
  const leadsUp = !before.includes(',') && !QUOTED.test(before);
  if (leadsUp && people.length > 0) return undefined;
  const words = before.toLowerCase().match(WORDS) ?? [];
  if (words.some((word) => PEOPLE_WORDS.has(word) || (isRoleNoun(word) && word !== 'police')))
    return undefined;
  return { kind: 'pronoun', start, end: start + match[0].length };
}

/** Not the Harrow Council, Torra, or NATO. */
function mayBePerson(sentence: string, { name }: NameRun): boolean {
  if (name.length === 0) return false;
  const lower = sentence.slice(name[0]!.start, name.at(-1)!.end).toLowerCase();
  return !(
    PLACES.has(lower) ||
    BODIES.has(lower) ||
    name.some(({ text }) => ORGANISATION_WORDS.has(text.toLowerCase())) ||
    (name.length === 1 && !/\p{Ll}/u.test(name[0]!.text))
  );
}
