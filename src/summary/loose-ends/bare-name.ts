import { PLACES } from '../../text/data/places.ts';
import { genderOfName } from '../../text/gender-of-name.ts';
import { areParticles } from './capitals.ts';
import { speaks } from './is-person.ts';
import type { Explanation, LooseEnd } from './loose-end.ts';
import { isOnlyLikely, type Persons } from './persons.ts';
import type { NameRun } from './read-run.ts';
import { smallRole } from './small-role.ts';

// One or two small words and a blank: van der
const SMALL = /(?<= |^)(?:\p{Ll}{1,5} ){1,2}$/u;
const MAX_SMALL_CHARS = 12;
const HE = /\b(?:he|him|himself|his)\b/u;
const SHE = /\b(?:her|hers|herself|she)\b/u;

/** A name that is only part of one in an earlier sentence, with nothing that says who it is: Salo, Ms Salo. */
export function bareName(
  persons: Persons,
  { sentence, run: { role, name, addressed } }: { sentence: string; run: NameRun },
): { key: string; end: LooseEnd } | undefined {
  if (name.length === 0 || (role.length > 0 && !addressed)) return undefined;
  const { start } = name[0]!;
  const { end } = name.at(-1)!;
  const key = sentence.slice(start, end);
  const person = persons.get(key);
  if (!person || smallRole(sentence, start)) return undefined;
  // Paris, also where a Denzel Paris is known.
  if (!addressed && PLACES.has(key.toLowerCase())) return undefined;
  if (isOnlyLikely(person) && !addressed && !speaks(sentence, start, end)) return undefined;
  const { before, by, several } = person;
  // Which Hale? Only the sentence right before can tell.
  if (several || isOfOther(before, sentence.slice(end)))
    return { key, end: { kind: 'pronoun', start, end } };
  if (!before) return { key, end: { kind: 'name', start, end, by } };
  const whole = start - particlesBefore(sentence, start);
  return { key, end: { kind: 'surname', start: whole, end, before } };
}

/** Whether “her” behind the name shows that another Hale is meant than the one who is he. */
function isOfOther(before: Explanation | null, behind: string): boolean {
  const gender = before && genderOfName(`${before.text} Hale`);
  if (!gender) return false;
  const [own, other] = gender === 'he' ? [HE, SHE] : [SHE, HE];
  return other.test(behind) && !own.test(behind);
}

/** The length of “van der ” before Leyen. */
function particlesBefore(sentence: string, start: number): number {
  const small = SMALL.exec(sentence.slice(Math.max(0, start - MAX_SMALL_CHARS), start))?.[0];
  return small && areParticles(` ${small}`) ? small.length : 0;
}
