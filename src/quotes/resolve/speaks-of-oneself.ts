import type { Attribution } from '../attribution.ts';
import type { Doc, Token } from '../doc.ts';
import type { Person } from '../people/person.ts';
import { CUE_WORDS } from '../rules/cue-words.ts';

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
      stretches.includes(tokens[first]!.stretch) && !isNarrators(tokens[last + 1]),
  );
}

// “Marsh said”, where the mark before it was forgotten; “MARSH:” of a transcript in marks.
const isNarrators = (next: Token | undefined): boolean =>
  next?.text === ':' || CUE_WORDS.has(next?.lower ?? '');
