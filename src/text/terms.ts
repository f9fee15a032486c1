import natural from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { STOP_WORDS } from './data/stop-words.ts';
import { foldWords } from './fold.ts';

/** Longer words are noise or an attack; stemming them is not worth the time. */
const LONGEST = 40;
const stems = new Map<string, string>();

/**
 * What a text is found by: folded Porter stems in order, stop words left out. "The talks on gas" and
 * "gas talk" give the same terms.
 */
export function foldTerms(text: string): string[] {
  const terms: string[] = [];
  for (const word of foldWords(text))
    if (!STOP_WORDS.has(word)) terms.push(stem(word.slice(0, LONGEST)));
  return terms;
}

function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size > 100_000) stems.clear();
  const found = natural.stem(word);
  stems.set(word, found);
  return found;
}
