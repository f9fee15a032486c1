import type { Gender, Person } from '../people/person.ts';
import type { Case } from './stage.ts';

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
