import { findSigns } from '../doors/find-signs.ts';
import type { Surveyed } from './survey-prose.ts';

const MIN_SIGNS = 2;

/**
 * The prose of the only `<article>` with a headline, where what was found stands outside of it and is
 * shorter or asks the reader for something: no other box wins over a short article.
 */
export function preferArticle(found: string[], survey: Surveyed[]): string[] {
  const own = survey.filter(({ hasHeadline }) => hasHeadline);
  if (new Set(own.map(({ article }) => article)).size !== 1) return found;
  const lines = new Set(found);
  const prose = survey.filter(({ text, isProse }) => isProse && lines.has(text));
  if (prose.length === 0 || prose.some(({ article }) => article !== null)) return found;
  const told = own.map(({ text }) => text);
  return told.join('').length >= found.join('').length || isAsking(found) ? told : found;
}

const isAsking = (lines: string[]): boolean =>
  new Set(lines.flatMap(findSigns).map(({ pattern }) => pattern)).size >= MIN_SIGNS;
