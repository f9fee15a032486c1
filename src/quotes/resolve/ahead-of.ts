import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import { speakerOf } from '../people/find-people.ts';
import { PRONOUN_GENDER } from '../people/gender.ts';
import type { Person } from '../people/person.ts';
import { mentionsBefore } from '../people/person-mentions.ts';
import type { Resolved, Spoken } from './resolve-source.ts';

/** Such a guess is right more often than not, and is shown with “probably”. */
const SURE = 0.6;

/**
 * “We are glad,” he said. “Now we rest,” Bo Roe told the Ledger: a “he” before anybody is named is
 * whoever speaks next in the paragraph. Undefined where it may be somebody else.
 */
export function aheadOf(
  { tokens, units }: Doc,
  people: Person[],
  { source, unit }: Attribution,
  next: Spoken | undefined,
): Resolved | undefined {
  const gender = source ? PRONOUN_GENDER.get(tokens[source.first]!.lower) : undefined;
  const person = next?.resolved.person;
  if (!source || !gender || !person || person.organisation) return undefined;
  if ((person.gender ?? gender) !== gender) return undefined;
  if (units[next.attribution.unit]!.paragraph !== units[unit]!.paragraph) return undefined;
  for (const { person: earlier, name } of mentionsBefore(people, source.first))
    if (!earlier.organisation && tokens[name.first]!.stretch < 0) return undefined;
  return { person, speaker: speakerOf(person), sure: SURE };
}
