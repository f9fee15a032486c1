import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import type { Person } from '../people/person.ts';

/**
 * Whether a quotation names the person to whom it was given from another paragraph: people seldom
 * call themselves by name, so that somebody else is speaking.
 */
export function speaksOfOneself(
  { tokens, units }: Doc,
  { source, stretches, unit }: Attribution,
  person: Person,
): boolean {
  if (!source || stretches.length === 0 || person.organisation) return false;
  if (units[tokens[source.first]!.unit]!.paragraph === units[unit]!.paragraph) return false;
  return person.mentions.some(
    ({ first, last }) =>
      stretches.includes(tokens[first]!.stretch) && tokens[last + 1]?.text !== ':',
  );
}
