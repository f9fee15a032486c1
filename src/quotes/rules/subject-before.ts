import {
  BEFORE_VERB,
  DETERMINERS,
  PERSON_PRONOUNS,
  PHRASE_PREPOSITIONS,
  TIMES,
} from '../../text/data/function-words.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Phrase, Token, Unit } from '../doc.ts';
import { isPhraseWord, MAX_PHRASE_TOKENS, trimPhrase } from './trim-phrase.ts';

const MAX_INSERTION_TOKENS = 40;
const MAX_INSERTIONS = 2;
const CLOSES_INSERTION = /^[,)—–]$/u;

/**
 * The subject that ends before token `at`, read leftwards over adverbs and auxiliaries, over an
 * insertion between commas, brackets or dashes (“Kerry, for his part, also described”) and over a
 * relative clause.
 */
export function subjectBefore(tokens: Token[], at: number, unit: Unit): Phrase | undefined {
  let end = at - 1;
  for (let insertions = 0; insertions <= MAX_INSERTIONS; insertions++) {
    while (end >= unit.first && isBetween(tokens[end]!)) end--;
    const token = tokens[end];
    if (!token || end < unit.first || token.stretch >= 0) return undefined;
    if (!CLOSES_INSERTION.test(token.text)) break;
    const open = openingOf(tokens, end, unit);
    if (open === undefined) return undefined;
    end = open - 1;
  }
  return end >= unit.first ? phraseEndingAt(tokens, end, unit) : undefined;
}

/** May stand between a subject and its verb. */
const isBetween = ({ lower, stretch }: Token): boolean =>
  stretch < 0 &&
  (BEFORE_VERB.has(lower) ||
    TIMES.has(lower) ||
    lower === 'on' ||
    lower === "n't" ||
    (/^\p{Ll}+ly$/u.test(lower) && !/^(?:family|reply|assembly|ally)$/u.test(lower)));

/** The mark that opens the insertion closed at `close`; undefined if there is none. */
function openingOf(tokens: Token[], close: number, unit: Unit): number | undefined {
  const mark = tokens[close]!.text;
  const wanted = mark === ')' ? '(' : mark;
  for (let at = close - 1; at >= unit.first && close - at <= MAX_INSERTION_TOKENS; at--) {
    const token = tokens[at]!;
    if (token.stretch >= 0 || /^[;:”]$/u.test(token.text)) return undefined;
    if (token.text === wanted) return at;
  }
  return undefined;
}

function phraseEndingAt(tokens: Token[], end: number, unit: Unit): Phrase | undefined {
  if (PERSON_PRONOUNS.has(tokens[end]!.lower)) return { first: end, last: end };
  if (!isPhraseWord(tokens[end])) return undefined;
  let first = end;
  while (first > unit.first && end - first < MAX_PHRASE_TOKENS) {
    const next = startOfPartBefore(tokens, first, unit);
    if (next === undefined) break;
    first = next;
  }
  return trimPhrase(tokens, first, end);
}

/**
 * Where the part before `first` begins: one more word, a word and “of”, or a name and “and” before
 * another name; undefined if the phrase begins at `first`.
 */
function startOfPartBefore(tokens: Token[], first: number, unit: Unit): number | undefined {
  const here = tokens[first]!;
  const before = tokens[first - 1]!;
  if (DETERMINERS.has(here.lower) && !PHRASE_PREPOSITIONS.has(before.lower)) return undefined;
  if (isPhraseWord(before)) return first - 1;
  const further = first - 2 >= unit.first ? tokens[first - 2] : undefined;
  if (!further) return undefined;
  const isLinked = PHRASE_PREPOSITIONS.has(before.lower) && isPhraseWord(further);
  const isJoined = before.lower === 'and' && isCapitalised(here) && isCapitalised(further);
  return isLinked || isJoined ? first - 2 : undefined;
}
