import type { StoredQuote } from '../../model.ts';
import type { Fate } from '../reply/reply.ts';

/** What has become of a quote’s words in their source, the worst of it; undefined where they stand. */
export function fateOf({ withdrawn, vanishedAt, article }: StoredQuote): Fate | undefined {
  if (withdrawn) return 'withdrawn';
  if (vanishedAt) return 'missing';
  return article.pageGoneAt === undefined ? undefined : 'gone';
}
