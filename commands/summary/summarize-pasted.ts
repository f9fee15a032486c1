import { readText } from '../../src/ingest/texts/read-text.ts';
import type { Article, Summary } from '../../src/model.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { type Size, summarizeArticles } from './summarize-articles.ts';

/**
 * Reads a pasted text as an article and sums it up; `called` is its outlet where it names none. Throws
 * `UnreadableError`. It runs aside, where nobody knows in which language we speak.
 */
export function summarizePasted(
  typed: string,
  size: Size,
  { now, called }: { now: string; called: string },
): { article: Article; summary: Summary } {
  const { title, outlet, published, text } = readText(pairMarks(typed), 'The pasted text');
  const article: Article = {
    id: '',
    feedId: '',
    url: null,
    title,
    outlet: outlet ?? called,
    byline: null,
    published: published ?? now,
    ...(published === null && { dating: 'unknown' as const }),
    readAt: now,
    text: normalizeText(text),
    sample: false,
  };
  return { article, summary: summarizeArticles([article], size) };
}

/**
 * Forms turn every straight quotation mark into a closing one, so the first of two is made an
 * opening one.
 */
function pairMarks(text: string): string {
  return text.includes('“') ? text : text.replace(/”([^”]*)”/gu, '“$1”');
}
