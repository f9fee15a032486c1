// Ends as a sentence does, perhaps behind marks of quotation
const FULL_STOP = /[.!?…。]["”’»)\]]*\s*$/u;
const WORD = /[\p{L}\p{N}]+/gu;
const MIN_WORDS = 8;
/** A label, a byline or a date has fewer words beside its links and spans. */
export const MIN_RUNNING_WORDS = 3;

/** Whether a line is more than a label or a headline: some words, and a full stop at the end. */
export const isSentence = (line: string, minWords = MIN_WORDS): boolean =>
  FULL_STOP.test(line) && countWords(line) >= minWords;

export const countWords = (line: string): number => line.match(WORD)?.length ?? 0;
