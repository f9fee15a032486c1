import {
  DETERMINERS,
  PERSON_PRONOUNS,
  PHRASE_PREPOSITIONS,
  TIMES,
} from '../../text/data/function-words.ts';
import { ROLE_NOUNS } from '../../text/data/roles.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Phrase, Token, Unit } from '../doc.ts';
import { isPhraseWord, MAX_PHRASE_TOKENS, trimPhrase } from './trim-phrase.ts';

const LINK = /^(?:of|for|at|from|with)$/u;

/** The noun phrase that begins at token `at`, adverbs aside: after “said” or “according to”. */
export function phraseFrom(tokens: Token[], at: number, unit: Unit): Phrase | undefined {
  let first = at;
  while (first <= unit.last && isAdverb(tokens[first]!)) first++;
  const start = tokens[first];
  if (!start || first > unit.last || start.stretch >= 0) return undefined;
  if (PERSON_PRONOUNS.has(start.lower)) return { first, last: first };
  if (!isPhraseWord(start)) return undefined;
  let last = first;
  while (last < unit.last && last - first < MAX_PHRASE_TOKENS) {
    const next = endOfNextPart(tokens, first, last, unit);
    if (next === undefined) break;
    last = next;
  }
  return trimPhrase(tokens, first, last);
}

const isAdverb = ({ lower }: Token): boolean => TIMES.has(lower) || /ly$/u.test(lower);

/** Where the next part ends: one more word, or “of” and a word; undefined if none follows. */
function endOfNextPart(
  tokens: Token[],
  first: number,
  last: number,
  unit: Unit,
): number | undefined {
  const next = tokens[last + 1]!;
  if (TIMES.has(next.lower) || isPastName(tokens, first, last + 1)) return undefined;
  if (isPhraseWord(next) && !DETERMINERS.has(next.lower)) return last + 1;
  const isLinked = LINK.test(next.lower) && last + 2 <= unit.last && isPhraseWord(tokens[last + 2]);
  return isLinked ? last + 2 : undefined;
}

/** “Ålund left”: after a name, a word in lower case that is no role ends the phrase. */
function isPastName(tokens: Token[], first: number, at: number): boolean {
  const { text, lower } = tokens[at]!;
  const named =
    isCapitalised(tokens[at - 1]!) && (at - 1 > first || !DETERMINERS.has(tokens[first]!.lower));
  return (
    named &&
    /^\p{Ll}/u.test(text) &&
    !ROLE_NOUNS.has(lower) &&
    !PHRASE_PREPOSITIONS.has(lower) &&
    !/(?:s|men|women|people|police)$/u.test(lower)
  );
}
