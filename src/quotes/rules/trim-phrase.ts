import { DETERMINERS, PHRASE_ENDS, TIMES } from '../../text/data/function-words.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Phrase, Token } from '../doc.ts';

/** How far a phrase is read. */
export const MAX_PHRASE_TOKENS = 14;
const WORD = /^[\p{L}\p{N}]/u;
const POSSESSIVE = /^[’']s?$/u;
const OPENER = /^(?:[’']s?|[A-Z]?[a-z]+ly|last|this|however|meanwhile)$/u;

/** The phrase between two tokens without times, adverbs and stray possessives at its ends. */
export function trimPhrase(tokens: Token[], first: number, last: number): Phrase | undefined {
  while (first <= last && (isTime(tokens[first]!) || (first < last && isOpener(tokens[first]!))))
    first++;
  while (last >= first && (isTime(tokens[last]!) || POSSESSIVE.test(tokens[last]!.text))) last--;
  return first <= last ? { first, last } : undefined;
}

const isTime = ({ lower }: Token): boolean => TIMES.has(lower);

const isOpener = ({ text, lower }: Token): boolean => OPENER.test(text) && !DETERMINERS.has(lower);

/** Whether a token may be part of a noun phrase: “us” and “who” end one, “US” and “WHO” do not. */
export function isPhraseWord(token: Token | undefined): boolean {
  if (!token || token.stretch >= 0) return false;
  const { text, lower } = token;
  if (POSSESSIVE.test(text)) return true;
  if (!WORD.test(text)) return false;
  if (!PHRASE_ENDS.has(lower)) return true;
  return isCapitalised(token) && (text.length >= 6 || /^\p{Lu}+\.?$/u.test(text));
}
