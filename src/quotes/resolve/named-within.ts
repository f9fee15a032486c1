import { partitionPoint } from '../../text/partition-point.ts';
import type { Attribution } from '../attribution.ts';
import type { Doc, Token } from '../doc.ts';
import type { Person } from '../people/person.ts';
import { mentionsWithin } from '../people/person-mentions.ts';
import { CUE_WORDS } from '../rules/cue-words.ts';

/** A name that begins within a quotation ends no further behind it. */
const MAX_NAME_TOKENS = 12;

/**
 * The people whom a quotation names that has its source in another paragraph: people seldom call
 * themselves by name, so that somebody else is speaking.
 */
export function namedWithin(
  { tokens, units }: Doc,
  people: Person[],
  { source, spans, stretches, unit }: Attribution,
): Set<Person> {
  if (!source || stretches.length === 0) return new Set();
  if (units[tokens[source.first]!.unit]!.paragraph === units[unit]!.paragraph) return new Set();
  const own = new Set(stretches);
  const first = partitionPoint(tokens, ({ end }) => end <= spans[0]!.start);
  const end = partitionPoint(tokens, ({ start }) => start < spans.at(-1)!.end);
  const named = mentionsWithin(people, first, end + MAX_NAME_TOKENS).filter(
    ({ name, person }) =>
      !person.organisation &&
      own.has(tokens[name.first]!.stretch) &&
      !isNarrators(tokens[name.last + 1]),
  );
  return new Set(named.map(({ person }) => person));
}

// “Marsh said”, where the mark before it was forgotten; “MARSH:” of a transcript in marks.
const isNarrators = (next: Token | undefined): boolean =>
  next?.text === ':' || CUE_WORDS.has(next?.lower ?? '');
