import { foldWords } from '../../text/fold.ts';
import { lineOf } from './line-of.ts';

const LINK = /<a\s[^<>]{0,2000}>([^<>]{0,500})<\/a>/giu;
// The name of an outlet beside its headline
const OUTLET = /<font\b[^<>]{0,200}>[^<>]{0,100}<\/font>/giu;
// Ferry sails again - The Paper
const NAMES_OUTLET = /\s[-–—|]\s[^-–—|]{1,60}$/u;
const ENDS_SENTENCE = /[.!?…]["”’)]*$/u;
const MAX_CHARS = 20_000;

/**
 * Whether a description is nothing but headlines and outlets, as those of services that collect news
 * are: links that begin with the item’s own, or its title without the mark before the outlet.
 */
export function isHeadlineAgain(html: string, title: string): boolean {
  if (html.length > MAX_CHARS) return false;
  const [, first] = LINK.exec(html) ?? [];
  LINK.lastIndex = 0;
  if (first === undefined && !NAMES_OUTLET.test(title)) return false;
  const headline = wordsOf(title);
  if (headline === '') return false;
  if (first !== undefined) {
    const linked = wordsOf(lineOf(first));
    const rest = html.replace(LINK, ' ').replace(OUTLET, ' ');
    return linked !== '' && headline.startsWith(linked) && wordsOf(lineOf(rest)) === '';
  }
  const line = lineOf(html);
  return !ENDS_SENTENCE.test(line) && wordsOf(line) === headline;
}

/** With a blank behind each, so that a word is not the beginning of another. */
const wordsOf = (text: string): string =>
  foldWords(text)
    .map((word) => `${word} `)
    .join('');
