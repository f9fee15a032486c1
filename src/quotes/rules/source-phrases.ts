import {
  BEFORE_VERB,
  DETERMINERS,
  PERSON_PRONOUNS,
  PHRASE_ENDS,
  PHRASE_PREPOSITIONS,
  TIMES,
} from '../../text/data/function-words.ts';
import { ROLE_NOUNS } from '../../text/data/roles.ts';
import type { Phrase, Token, Unit } from '../doc.ts';

const LONGEST_PHRASE = 14;
const LONGEST_INSERT = 40;
const WORD = /^[\p{L}\p{N}]/u;

/**
 * The subject that ends before token `at`: over adverbs and auxiliaries, over an insertion between commas or
 * brackets (“Kerry, for his part, also described”) and over a relative clause, leftwards.
 */
export function subjectBefore(tokens: Token[], at: number, unit: Unit): Phrase | undefined {
  let end = at - 1;
  for (let jumps = 0; jumps < 3; jumps++) {
    while (end >= unit.first && isBetween(tokens[end]!)) end--;
    const token = tokens[end];
    if (!token || end < unit.first || token.stretch >= 0) return undefined;
    if (token.text !== ',' && token.text !== ')' && token.text !== '—' && token.text !== '–') break;
    const open = openingOf(tokens, end, unit);
    if (open === undefined) return undefined;
    end = open - 1;
  }
  return phraseEndingAt(tokens, end, unit);
}

const isBetween = ({ lower, stretch }: Token): boolean =>
  stretch < 0 &&
  (BEFORE_VERB.has(lower) ||
    TIMES.has(lower) ||
    lower === 'on' ||
    lower === "n't" ||
    (/^\p{Ll}+ly$/u.test(lower) && !/^(?:family|reply|assembly|ally)$/u.test(lower)));

function openingOf(tokens: Token[], close: number, unit: Unit): number | undefined {
  const mark = tokens[close]!.text;
  const wanted = mark === ')' ? '(' : mark;
  for (let at = close - 1; at >= unit.first && close - at <= LONGEST_INSERT; at--) {
    const token = tokens[at]!;
    if (token.stretch >= 0 || /^[;:”]$/u.test(token.text)) return undefined;
    if (token.text === wanted) return at;
  }
  return undefined;
}

function phraseEndingAt(tokens: Token[], end: number, unit: Unit): Phrase | undefined {
  let first = end;
  if (PERSON_PRONOUNS.has(tokens[end]!.lower)) return { first: end, last: end };
  if (!isPhraseWord(tokens[end])) return undefined;
  while (first > unit.first && end - first < LONGEST_PHRASE) {
    const here = tokens[first]!;
    const before = tokens[first - 1]!;
    if (DETERMINERS.has(here.lower) && !PHRASE_PREPOSITIONS.has(before.lower)) break;
    if (isPhraseWord(before)) first--;
    else if (
      PHRASE_PREPOSITIONS.has(before.lower) &&
      isPhraseWord(tokens[first - 2]) &&
      first - 2 >= unit.first
    )
      first -= 2;
    else if (
      before.lower === 'and' &&
      first - 2 >= unit.first &&
      isProper(here) &&
      isProper(tokens[first - 2]!)
    )
      first -= 2;
    else break;
  }
  return tidy(tokens, first, end);
}

/** The noun phrase that begins at token `at`, rightwards: after “said”, “according to”. */
export function phraseFrom(tokens: Token[], at: number, unit: Unit): Phrase | undefined {
  let first = at;
  while (
    first <= unit.last &&
    (TIMES.has(tokens[first]!.lower) || /ly$/u.test(tokens[first]!.lower))
  )
    first++;
  const start = tokens[first];
  if (!start || first > unit.last || start.stretch >= 0) return undefined;
  if (PERSON_PRONOUNS.has(start.lower)) return { first, last: first };
  if (!isPhraseWord(start)) return undefined;
  let last = first;
  while (last < unit.last && last - first < LONGEST_PHRASE) {
    const next = tokens[last + 1]!;
    if (TIMES.has(next.lower) || isPastName(tokens, first, last + 1)) break;
    if (isPhraseWord(next) && !(DETERMINERS.has(next.lower) && last >= first)) last++;
    else if (
      /^(?:of|for|at|from|with)$/u.test(next.lower) &&
      isPhraseWord(tokens[last + 2]) &&
      last + 2 <= unit.last
    )
      last += 2;
    else break;
  }
  return tidy(tokens, first, last);
}

/** “Ålund left”: a small word after a name that is no role ends the phrase. */
function isPastName(tokens: Token[], first: number, at: number): boolean {
  const { text, lower } = tokens[at]!;
  const named =
    isProper(tokens[at - 1]!) && (at - 1 > first || !DETERMINERS.has(tokens[first]!.lower));
  return (
    named &&
    /^\p{Ll}/u.test(text) &&
    !ROLE_NOUNS.has(lower) &&
    !PHRASE_PREPOSITIONS.has(lower) &&
    !/(?:s|men|women|people|police)$/u.test(lower)
  );
}

const isProper = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

function isPhraseWord(token: Token | undefined): boolean {
  if (!token || token.stretch >= 0) return false;
  if (/^[’']s?$/u.test(token.text)) return true;
  return (
    WORD.test(token.text) &&
    (isProper(token)
      ? !(
          PHRASE_ENDS.has(token.lower) &&
          token.text.length < 6 &&
          !/^\p{Lu}+\.?$/u.test(token.text)
        )
      : !PHRASE_ENDS.has(token.lower))
  );
}

/** Drops times and stray possessives from the ends. */
function tidy(tokens: Token[], first: number, last: number): Phrase | undefined {
  while (
    first <= last &&
    (TIMES.has(tokens[first]!.lower) ||
      (/^(?:[’']s?|[A-Z]?[a-z]+ly|last|this|however|meanwhile)$/u.test(tokens[first]!.text) &&
        first < last &&
        !DETERMINERS.has(tokens[first]!.lower)))
  )
    first++;
  while (last >= first && (/^[’']s?$/u.test(tokens[last]!.text) || TIMES.has(tokens[last]!.lower)))
    last--;
  return first <= last ? { first, last } : undefined;
}
