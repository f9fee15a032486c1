import { parseHTML } from 'linkedom';

const PARAGRAPHS = 'p, li, blockquote, pre, dd, td, div';
/** Shorter ones are captions, labels and the like, about which one may think otherwise. */
const MIN_CHARS = 50;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** The letters and digits of a text: two programs seldom agree on its blanks. */
export const lettersOf = (text: string): string => text.replace(NO_WORD, '').toLowerCase();

/** The paragraphs of an article as HTML that hold no other paragraph, captions left out. */
export function expectedParagraphs(html: string): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return [...document.querySelectorAll(PARAGRAPHS)]
    .filter((element) => !element.querySelector(PARAGRAPHS) && !element.closest('figure'))
    .map((element) => (element.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .filter((text) => text.length >= MIN_CHARS);
}
