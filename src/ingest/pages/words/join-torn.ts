import { nameOf } from './element-kinds.ts';
import { countWords } from './is-sentence.ts';

// In the midst of a sentence: a word or a comma, and no end of a heading or a list
const STAYS_OPEN = /[\p{L}\p{N},]\s*$/u;
const GOES_ON = /^\s*\p{Ll}/u;
const ENDS = /[.!?…]["”’»)\]]*\s*$/u;
const MIN_WORDS = 6;
/** What is set into a text: an advert, a picture. A script that was left out is a comment. */
const SET_IN = new Set(['ASIDE', 'DIV', 'FIGURE', 'IFRAME', 'INS', 'SECTION']);

/**
 * Joins the paragraphs of a box between which something was set in the midst of a sentence. It
 * stands behind them then.
 */
export function joinTorn(parent: Element): void {
  for (let first = parent.firstElementChild; first; first = first.nextElementSibling) {
    if (nameOf(first) !== 'P') continue;
    const second = secondHalf(first);
    if (second === null || !isTorn(first.textContent ?? '', second.textContent ?? '')) continue;
    first.append(' ', ...second.childNodes);
    second.remove();
  }
}

/** The next paragraph, with one box in between or what is left of several scripts. */
function secondHalf(first: Element): Element | null {
  let next = first.nextElementSibling;
  const isSetIn = next !== null && SET_IN.has(nameOf(next));
  if (isSetIn) next = next!.nextElementSibling;
  if (next === null || nameOf(next) !== 'P') return null;
  return isSetIn || first.nextSibling?.nodeType === 8 ? next : null;
}

const isTorn = (first: string, second: string): boolean =>
  STAYS_OPEN.test(first) &&
  GOES_ON.test(second) &&
  ENDS.test(second) &&
  countWords(first) >= MIN_WORDS;
