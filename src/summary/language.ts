import { STOP_WORDS } from '../text/data/stop-words.ts';
import { foldWords } from '../text/fold.ts';
import type { Source } from './ranker/passages.ts';

/** Of English news about four words in ten are such little words; of German, French or Spanish not one in ten. */
const LEAST = 0.15;
/** Fewer words than this may be a headline or a table, and tell nothing. */
const FEWEST = 12;
const ENOUGH = 400;
/** What other languages write alike: so many, in Danish “at”, in German “am”. */
const SHARED = new Set(
  'a am an as at do has he her his i in is me no on s so was we will'.split(' '),
);

/** Whether the articles are in English, told by their little words; too short a text passes for it. */
export function isEnglish(sources: Source[]): boolean {
  const words: string[] = [];
  for (const { sentences } of sources)
    for (const { text } of sentences) {
      if (words.length > ENOUGH) break;
      words.push(...foldWords(text.slice(0, 4 * ENOUGH)));
    }
  const letters = words.filter((word) => /\p{L}/u.test(word));
  if (letters.length < FEWEST) return letters.every((word) => /^[a-z]/u.test(word));
  const little = letters.filter((word) => STOP_WORDS.has(word) && !SHARED.has(word));
  return little.length / letters.length >= LEAST;
}
