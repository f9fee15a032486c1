import type { Span } from '../../src/model.ts';
import { findStretches } from '../../src/quotes/find-stretches.ts';
import { MAX_WORDS_BESIDE } from '../place/name-beside.ts';

// What stands in one pair of marks, also where an article’s rules see no speech
const IN_MARKS =
  /(?<=“)[^“”\n]+(?=”)|(?<=«)[^«»\n]+(?=»)|(?<=(?:^|[\s(])")[^"\n]+(?="(?!\p{L}))/gmu;
// `'…'` between blanks, with the apostrophes of its words
const IN_SINGLE =
  /(?<=(?:^|[\s(])[‘'])(?=\S)(?:[^‘’'\n]|(?<=\p{L})['’](?=\p{L}))+(?=['’](?:$|[\s,.;:?!)]))/gmu;
/** Fewer words in single marks are a term, unless few stand around them. */
const MIN_WORDS = 3;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * All that stands in quotation marks in a text that was brought, in its order, without the marks. What
 * is quoted within a quotation is part of it. Single marks count where there are no others, and around
 * a word or two of a long text not even then: `the so-called ‘dead ship’ …` is brought as a whole.
 */
export function findMarked(text: string): Span[] {
  const found: Span[] = findStretches(text).map(({ start, end }) => ({ start, end }));
  const all = [...found, ...outside(found, matchesOf(text, IN_MARKS))];
  const marked = all.length > 0 ? all : singles(text);
  return marked.sort((one, other) => one.start - other.start);
}

function singles(text: string): Span[] {
  const found = matchesOf(text, IN_SINGLE);
  const isTerm = ({ start, end }: Span) => countWords(text.slice(start, end)) < MIN_WORDS;
  return found.every(isTerm) && countWords(text) > MAX_WORDS_BESIDE ? [] : found;
}

const countWords = (text: string): number => text.trim().split(/\s+/u).length;

/** Those of the others that overlap none of the found ones; both are in their order. */
function outside(found: Span[], others: Span[]): Span[] {
  let at = 0;
  return others.filter(({ start, end }) => {
    while (at < found.length && found[at]!.end <= start) at++;
    return at === found.length || found[at]!.start >= end;
  });
}

const matchesOf = (text: string, form: RegExp): Span[] =>
  [...text.matchAll(form)]
    .filter(([words]) => LETTER.test(words))
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
