import { STOP_WORDS } from '../text/data/stop-words.ts';
import { foldWords } from '../text/fold.ts';
import { FOREIGN_WORDS } from './data/foreign-words.ts';
import type { Source } from './ranker/read-source.ts';

/**
 * In English news about four words in ten are stop words; in tables and headlines fewer, in Finnish
 * almost none.
 */
const MIN_STOP_WORD_SHARE = 0.06;
/** With fewer words the share says nothing. */
const MIN_WORDS = 40;
/** More words need not be looked at. */
const MAX_WORDS = 150;
const LETTER = /\p{L}/u;
const LATIN = /^[a-z]/u;

/**
 * Whether the articles are in English, judged by their script and stop words. A text that is too
 * short to judge passes, unless stop words of other languages outnumber the English ones.
 */
export function isEnglish(sources: Source[]): boolean {
  const words = firstWords(sources);
  if (words.length === 0) return true;
  if (words.filter((word) => LATIN.test(word)).length < words.length / 2) return false;
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word)).length;
  const english = words.filter((word) => STOP_WORDS.has(word) && !FOREIGN_WORDS.has(word)).length;
  return (
    foreign <= english &&
    (words.length < MIN_WORDS || english / words.length >= MIN_STOP_WORD_SHARE)
  );
}

function firstWords(sources: Source[]): string[] {
  const words: string[] = [];
  for (const { sentences } of sources)
    for (const { text } of sentences) {
      if (words.length >= MAX_WORDS) return words;
      words.push(...foldWords(text.slice(0, 4 * MAX_WORDS)).filter((word) => LETTER.test(word)));
    }
  return words;
}
