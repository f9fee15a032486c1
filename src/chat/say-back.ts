import { cutText } from './fit/cut-text.ts';

const MAX_CHARS = 80;
/** No word is so long; of one that is, so much is said back. */
const MAX_WORD_CHARS = 40;
const SHOWN_CHARS = 12;

/**
 * As much of what was typed as is said back: an endless word is none that anybody would read, and a comma
 * at the end belongs to the sentence that the words were taken from.
 */
export function sayBack(typed: string): string {
  const words = typed.slice(0, 4 * MAX_CHARS).split(' ');
  const shown = words.map((word) =>
    word.length > MAX_WORD_CHARS ? cutText(word, SHOWN_CHARS) : word,
  );
  return cutText(shown.join(' '), MAX_CHARS).replace(/,$/u, '');
}
