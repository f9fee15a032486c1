import { z } from 'zod';
import { publishedOf } from '../chat/receipts/about-article.ts';
import { textHash } from '../chat/receipts/text-hash.ts';
import type { Article } from '../model.ts';
import { NO_OUTLET } from '../text/no-outlet.ts';

/** A report without its text. */
export const articleRecord = z.object({
  id: z.string(),
  headline: z.string(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  published: z.string().nullable().describe('ISO 8601 in UTC; null where nobody says when.'),
  readAt: z.string().describe('When the text was copied from the source.'),
  url: z.string().nullable(),
  language: z.string().describe('A code such as `en`.'),
  isTeaser: z.boolean().describe('Only the feed’s own words or the beginning.'),
  hash: z.string().describe('SHA-256 of the stored text.'),
  sample: z.boolean().describe('Of the invented newsroom.'),
});

export function toArticleRecord(article: Article): z.infer<typeof articleRecord> {
  const { id, title, outlet, byline, readAt, url, language, teaser, sample, text } = article;
  return {
    id,
    headline: title,
    outlet: outlet === NO_OUTLET ? null : outlet,
    byline,
    published: publishedOf(article),
    readAt,
    url,
    language: language ?? 'en',
    isTeaser: teaser !== undefined,
    hash: textHash(text),
    sample,
  };
}
