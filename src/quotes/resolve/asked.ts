import type { Token } from '../doc.ts';
import { PRONOUN_GENDER } from '../people/gender.ts';
import type { Gender, Person } from '../people/person.ts';
import { type Case, caseOf } from './stage.ts';

/** A phrase that means somebody: “he”, “the governor”. */
export type Asked = {
  /** Its first token, and the unit in which it stands. */
  at: number;
  unit: number;
  gender: Gender | null;
  place: Case;
  /** How well a description fits a person, 0 to 3; undefined for a pronoun. */
  calls?: (person: Person) => number;
  isNamed(person: Person): boolean;
};

/** What “he” or “she” at a token asks; undefined for any other word. */
export function askedByPronoun(
  tokens: Token[],
  at: number,
  isNamed: Asked['isNamed'],
): (Asked & { gender: Gender }) | undefined {
  const { lower, unit } = tokens[at]!;
  const gender = PRONOUN_GENDER.get(lower);
  return gender && { at, unit, gender, place: caseOf(tokens, at), isNamed };
}
