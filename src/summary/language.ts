import { STOP_WORDS } from '../text/data/stop-words.ts';
import { foldWords } from '../text/fold.ts';
import { FOREIGN_WORDS } from './data/foreign-words.ts';
import type { Source } from './ranker/passages.ts';

/** Of English news about four words in ten are little words; a table or headlines have less, Finnish almost none. */
const LEAST = 0.06;
const FEWEST = 40;
const ENOUGH = 150;
const LATIN = /^[a-z]/u;

/**
 * Whether the articles are in English, told by their script and their little words: as long as those of other languages
 * are not in the majority, what is too short to tell passes for it.
 */
export function isEnglish(sources: Source[]): boolean {
  const words = firstWords(sources);
  if (words.length === 0) return true;
  if (words.filter((word) => LATIN.test(word)).length < words.length / 2) return false;
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word)).length;
  const english = words.filter((word) => STOP_WORDS.has(word) && !FOREIGN_WORDS.has(word)).length;
  return foreign <= english && (words.length < FEWEST || english / words.length >= LEAST);
}

function firstWords(sources: Source[]): string[] {
  const words: string[] = [];
  for (const { sentences } of sources)
    for (const { text } of sentences) {
      if (words.length >= ENOUGH) return words;
      words.push(...foldWords(text.slice(0, 4 * ENOUGH)).filter((word) => /\p{L}/u.test(word)));
    }
  return words;
}
