import { stemmer } from 'stemmer';
import { STOP_WORDS } from './data/stop-words.ts';
import { foldWords } from './fold.ts';

/** Longer words are noise or an attack: only their beginning is stemmed. */
const MAX_WORD_CHARS = 40;
const MAX_REMEMBERED = 100_000;
/** The stem of each word met so far; of a stop word, NO_TERM. */
const stems = new Map<string, string>();
const NO_TERM = '';

/**
 * The terms of a text, for search and comparison: its words folded, then stemmed (Porter 1980), in
 * order, without stop words. “The talks on gas” and “talk, gas” give the same terms.
 */
export const foldTerms = (text: string): string[] => toTerms(foldWords(text));

/** The same of a text’s folded words. */
export function toTerms(words: string[]): string[] {
  const terms: string[] = [];
  for (const word of words) {
    const term = toTerm(word);
    if (term !== undefined) terms.push(term);
  }
  return terms;
}

/** The term of one folded word; undefined for a stop word. */
export function toTerm(word: string): string | undefined {
  const term = stems.get(word) ?? stem(word);
  return term === NO_TERM ? undefined : term;
}

function stem(word: string): string {
  if (stems.size > MAX_REMEMBERED) stems.clear();
  const found = STOP_WORDS.has(word) ? NO_TERM : stemmer(word.slice(0, MAX_WORD_CHARS));
  if (word.length <= MAX_WORD_CHARS) stems.set(word, found);
  return found;
}
