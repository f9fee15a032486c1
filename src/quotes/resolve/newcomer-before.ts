import { isPeopleNoun, KIN_NOUNS } from '../../text/data/roles.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc, Phrase, Token } from '../doc.ts';
import { genderOfRole, PRONOUN_GENDER } from '../people/gender.ts';
import type { Person } from '../people/person.ts';
import { CUE_WORDS } from '../rules/cue-words.ts';

/** Where the noun of a subject stands, at most: “his younger brother”, “a police spokesman”. */
const MAX_TOKENS_TO_NOUN = 6;
const OPENS_SUBJECT = /^(?:an?|another|her|his|its|one|our|the|their)$/u;
// Words for people that are no roles.
const OTHER = /^(?:bandmate|heckler)$/u;

/** What somebody without a name does who has been brought on: he tells something, or is there. */
type Newcomer = 'tells' | 'appears';

/**
 * Whether somebody without a name has been brought on between the last mention of a person and a pronoun:
 * “Ann Lee opened it. Her lawyer denied the charge. “It is a lie,” | she said.” Reported speech is only
 * theirs who tell something right before.
 */
export function newcomerBefore(
  { tokens, units }: Doc,
  person: Person,
  { first }: Phrase,
): Newcomer | undefined {
  const { unit, lower } = tokens[first]!;
  const before = partitionPoint(person.mentions, (name) => name.first < first);
  const last = person.mentions[before - 1];
  if (!last) return undefined;
  const gender = PRONOUN_GENDER.get(lower);
  const isQuoted = units[unit]!.stretches.length > 0;
  const from = tokens[last.first]!.unit;
  for (let at = unit; at >= Math.max(from, unit - 1); at--) {
    const start = subjectOf(tokens, units[at]!);
    if (start === undefined || (at === from && last.first !== start)) continue;
    const noun = newSubject(tokens, start, last, units[at]!.last);
    const own = noun === undefined ? null : genderOfRole(tokens[noun]!.lower);
    if (noun === undefined || (own && gender && own !== gender)) continue;
    const isTelling =
      at < unit && [1, 2].some((step) => CUE_WORDS.has(tokens[noun + step]?.lower ?? ''));
    if (isTelling && !isBack(tokens, noun, first)) return 'tells';
    if (isQuoted) return 'appears';
  }
  return undefined;
}

/** “The host asked why, and she told him. | She went on”: she who is named has come back between. */
const isBack = (tokens: Token[], from: number, pronoun: number): boolean =>
  tokens
    .slice(from + 1, pronoun)
    .some(({ lower, stretch }) => stretch < 0 && lower === tokens[pronoun]!.lower);

/** The first word of a sentence outside of quotation marks. */
function subjectOf(tokens: Token[], { first, last }: Phrase): number | undefined {
  for (let at = first; at <= last; at++)
    if (tokens[at]!.stretch < 0 && /\p{L}/u.test(tokens[at]!.text)) return at;
  return undefined;
}

/** “His lawyer”, “A police spokesman”, “Lee’s father”: a noun for people, and no name behind it. */
function newSubject(
  tokens: Token[],
  start: number,
  known: Phrase,
  end: number,
): number | undefined {
  const owner = start === known.first ? known.last + 1 : start + 1;
  const isOwned = /^[’']s?$/u.test(tokens[owner]?.text ?? '');
  if (!isOwned && !OPENS_SUBJECT.test(tokens[start]!.lower)) return undefined;
  for (let at = start + 1; at <= Math.min(end, start + MAX_TOKENS_TO_NOUN); at++) {
    const { lower, text } = tokens[at]!;
    if (/^[.,;:]$/u.test(text)) return undefined;
    if (!isPeopleNoun(lower) && !KIN_NOUNS.has(lower) && !OTHER.test(lower)) continue;
    const next = tokens[at + 1];
    // “His lawyer Bo Roe”, “the mayor, Bo Roe,”: somebody with a name.
    return next === undefined || !/^(?:\p{Lu}|[’'])/u.test(next.text) ? at : undefined;
  }
  return undefined;
}
