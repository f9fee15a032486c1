import natural from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { STOP_WORDS } from './data/stop-words.ts';
import { foldWords } from './fold.ts';

/** Longer words are noise or an attack; stemming them is not worth the time. */
const LONGEST = 40;
/** Of each word met; of a stop word nothing. */
const stems = new Map<string, string>();
const STOPPED = '';

/**
 * What a text is found by: folded Porter stems in order, stop words left out. "The talks on gas" and
 * "gas talk" give the same terms.
 */
export function foldTerms(text: string): string[] {
  const terms: string[] = [];
  for (const word of foldWords(text)) {
    const term = toTerm(word);
    if (term !== undefined) terms.push(term);
  }
  return terms;
}

/** The term of one folded word; undefined for a stop word. */
export function toTerm(word: string): string | undefined {
  const term = stems.get(word) ?? stem(word);
  return term === STOPPED ? undefined : term;
}

function stem(word: string): string {
  if (stems.size > 100_000) stems.clear();
  const found = STOP_WORDS.has(word) ? STOPPED : natural.stem(word.slice(0, LONGEST));
  if (word.length <= LONGEST) stems.set(word, found);
  return found;
}
