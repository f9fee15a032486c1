import { HER_ROLES, HIS_ROLES } from '../../text/data/roles.ts';
import { foldWords } from '../../text/fold.ts';
import type { Token } from '../doc.ts';
import type { Gender, Person } from './person.ts';

export const PRONOUN_GENDER: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['himself', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
]);

/** The gender a title or role gives. Only the words before “of” count: “wife of the king”. */
export function genderOfRole(role: string): Gender | null {
  const words = foldWords(role.split(/ (?:at|for|from|in|of|to) /u)[0]!);
  return words.some((word) => HIS_ROLES.has(word))
    ? 'he'
    : words.some((word) => HER_ROLES.has(word))
      ? 'she'
      : null;
}

/**
 * Sets genders by the article’s pronouns: after a sentence that names one person, “his” most often
 * means that person. Where a third of the pronouns or more are of the other gender it stays open.
 */
export function learnGenders(tokens: Token[], people: Person[]): void {
  const alone = onlyPersons(tokens, people);
  const counts = new Map<Person, Record<Gender, number>>();
  for (let at = 0; at < tokens.length; at++) {
    const { unit, lower, stretch } = tokens[at]!;
    const gender = PRONOUN_GENDER.get(lower);
    if (!gender || stretch >= 0) continue;
    const opens = tokens[at - 1]?.unit !== unit;
    const person = alone.get(unit) ?? (opens ? alone.get(unit - 1) : undefined);
    if (!person) continue;
    const count = counts.get(person) ?? { he: 0, she: 0 };
    count[gender]++;
    counts.set(person, count);
  }
  for (const [person, { he, she }] of counts)
    if (!person.gender && (he > 2 * she || she > 2 * he)) person.gender = he > she ? 'he' : 'she';
}

/** The only person each unit names outside quotation marks; null where it names several. */
function onlyPersons(tokens: Token[], people: Person[]): Map<number, Person | null> {
  const alone = new Map<number, Person | null>();
  for (const person of people) {
    if (person.organisation || !person.human) continue;
    for (const { first } of person.mentions) {
      const { unit, stretch } = tokens[first]!;
      if (stretch >= 0) continue;
      const other = alone.get(unit);
      alone.set(unit, other === undefined || other === person ? person : null);
    }
  }
  return alone;
}
