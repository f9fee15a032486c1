// Ends as a sentence does, perhaps behind marks of quotation
const FULL_STOP = /[.!?…。！？]["”’»)\]」』]*\s*$/u;
const WORD = /[\p{L}\p{N}]+/gu;
// Signs of scripts that set no blanks between words
const DENSE = /[\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF]/gu;
const SIGNS_A_WORD = 2;
const MIN_WORDS = 8;
/** A label, a byline or a date has fewer words beside its links and spans. */
export const MIN_RUNNING_WORDS = 3;

/** Whether a line is more than a label or a headline: some words, and a full stop at the end. */
export const isSentence = (line: string, minWords = MIN_WORDS): boolean =>
  FULL_STOP.test(line) && countWords(line) >= minWords;

/** The words of a line; of Chinese and Japanese, about as many. */
export function countWords(line: string): number {
  const words = line.match(WORD)?.length ?? 0;
  if (words >= MIN_WORDS) return words;
  return Math.max(words, Math.floor((line.match(DENSE)?.length ?? 0) / SIGNS_A_WORD));
}
