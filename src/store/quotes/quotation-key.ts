import type { QuoteKind } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import { countWords } from '../../text/count-words.ts';

/** Two people may well say the same four words: “We are very proud.” */
const MIN_WORDS = 5;

// Letters and digits: the same words, however they are set in type, have the same of these.
const WORD = /[\p{L}\p{N}]+/gu;

/** A text as its words alone, in lower case and separated by spaces. */
export const toWords = (text: string): string => (text.toLowerCase().match(WORD) ?? []).join(' ');

/** The same for the same words. */
export const wordsKey = (text: string): string => shortHash(toWords(text), 16);

/**
 * The same where it is a quotation that only one person will have spoken; null for fewer words, and
 * for reported speech, which two people may have meant alike.
 */
export const quotationKey = (kind: QuoteKind, text: string): string | null =>
  kind !== 'indirect' && countWords(text) >= MIN_WORDS ? wordsKey(text) : null;
