import { findAsks } from '../doors/find-signs.ts';
import type { Surveyed } from './survey-prose.ts';

const MIN_SIGNS = 2;

/**
 * The prose of the only `<article>` with a headline, where what was found stands outside of it and is
 * shorter or asks the reader for something: no other box wins over a short article. Where it is
 * longer and goes on below, in the same `<main>`, both are the article.
 */
export function preferArticle(found: string[], survey: Surveyed[]): string[] {
  const own = survey.filter(({ hasHeadline }) => hasHeadline);
  if (new Set(own.map(({ article }) => article)).size !== 1) return found;
  const lines = new Set(found);
  const prose = survey.filter(({ text, isProse }) => isProse && lines.has(text));
  if (prose.length === 0 || prose.some(({ article }) => article !== null)) return found;
  const told = own.map(({ text }) => text);
  if (told.join('').length >= found.join('').length || isAsking(found)) return told;
  const goesOn =
    prose.every(({ main }) => main !== null && main === own[0]!.main) &&
    survey.indexOf(own.at(-1)!) < survey.indexOf(prose[0]!);
  return goesOn ? [...told, ...found] : found;
}

const isAsking = (lines: string[]): boolean =>
  new Set(lines.flatMap(findAsks).map(({ pattern }) => pattern)).size >= MIN_SIGNS;
