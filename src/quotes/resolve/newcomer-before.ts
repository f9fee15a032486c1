import { isPeopleNoun, KIN_NOUNS } from '../../text/data/roles.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc, Phrase, Token } from '../doc.ts';
import type { Person } from '../people/person.ts';

/** Where the noun of a subject stands, at most: “his younger brother”, “a police spokesman”. */
const MAX_TOKENS_TO_NOUN = 6;
const OPENS_SUBJECT = /^(?:an?|another|her|his|its|one|our|the|their)$/u;
// Words for people that are no roles.
const OTHER = /^(?:bandmate|heckler)$/u;

/**
 * Whether somebody without a name has been brought on between the last mention of a person and a pronoun:
 * “Ann Lee opened it. Her lawyer denied the charge. “It is a lie,” | she said.”
 */
export function newcomerBefore({ tokens, units }: Doc, person: Person, { first }: Phrase): boolean {
  const { unit } = tokens[first]!;
  const before = partitionPoint(person.mentions, (name) => name.first < first);
  const last = person.mentions[before - 1];
  if (!last || units[unit]!.stretches.length === 0) return false;
  const from = tokens[last.first]!.unit;
  for (let at = unit; at >= Math.max(from, unit - 1); at--) {
    const start = subjectOf(tokens, units[at]!);
    if (start === undefined || (at === from && last.first !== start)) continue;
    if (isNewSubject(tokens, start, last, units[at]!.last)) return true;
  }
  return false;
}

/** The first word of a sentence outside of quotation marks. */
function subjectOf(tokens: Token[], { first, last }: Phrase): number | undefined {
  for (let at = first; at <= last; at++)
    if (tokens[at]!.stretch < 0 && /\p{L}/u.test(tokens[at]!.text)) return at;
  return undefined;
}

/** “His lawyer”, “A police spokesman”, “Lee’s father”: a noun for people, and no name behind it. */
function isNewSubject(tokens: Token[], start: number, known: Phrase, end: number): boolean {
  const owner = start === known.first ? known.last + 1 : start + 1;
  const isOwned = /^[’']s?$/u.test(tokens[owner]?.text ?? '');
  if (!isOwned && !OPENS_SUBJECT.test(tokens[start]!.lower)) return false;
  for (let at = start + 1; at <= Math.min(end, start + MAX_TOKENS_TO_NOUN); at++) {
    const { lower, text } = tokens[at]!;
    if (/^[.,;:]$/u.test(text)) return false;
    if (!isPeopleNoun(lower) && !KIN_NOUNS.has(lower) && !OTHER.test(lower)) continue;
    const next = tokens[at + 1];
    // “His lawyer Bo Roe”, “the mayor, Bo Roe,”: somebody with a name.
    return next === undefined || !/^(?:\p{Lu}|[’'])/u.test(next.text);
  }
  return false;
}
