import { parseHTML } from 'linkedom';

const PARAGRAPHS = 'p, li, blockquote, pre, dd, td, div';
/** Shorter ones are captions, labels and the like, about which one may think otherwise. */
const MIN_CHARS = 50;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** The letters and digits of a text, raised or not: two programs seldom agree on its blanks. */
export const lettersOf = (text: string): string =>
  text.normalize('NFKC').replace(NO_WORD, '').toLowerCase();

/**
 * The paragraphs of an article as HTML that hold no other paragraph, captions left out. Marks that
 * lead to footnotes are no words of it.
 */
export function expectedParagraphs(html: string): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const paragraphs = [...document.querySelectorAll(PARAGRAPHS)]
    .filter((element) => !element.querySelector(PARAGRAPHS) && !element.closest('figure'))
    .filter((element) => textOf(element).length >= MIN_CHARS);
  for (const mark of document.querySelectorAll('sup')) if (isNoteMark(mark)) mark.remove();
  return paragraphs.map(textOf);
}

const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

const isNoteMark = (raised: Element): boolean =>
  raised.querySelector('a') !== null ||
  raised.closest('a') !== null ||
  /^\[.{1,60}\]$/u.test(textOf(raised));
