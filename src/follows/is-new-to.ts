import type { Follow } from '../model.ts';
import type { LatelyArticle } from '../store/follows/arrivals.ts';

const DAY_MS = 86_400_000;
/** How long the first visit of a feed takes. */
const FIRST_VISIT_MS = 15 * 60_000;

/**
 * Whether an article is news to a follow: read after the follow began, and come out less than a
 * day before it was read. What a feed had when it was first visited is news only if it came out after
 * the follow began, so that a new source makes no flood.
 */
export function isNewTo({ since }: Pick<Follow, 'since'>, article: LatelyArticle): boolean {
  const { isOld, readAt, published, firstReadAt } = article;
  if (isOld || readAt <= since) return false;
  if (Date.parse(readAt) - Date.parse(published) >= DAY_MS) return false;
  const isOfFirstVisit = Date.parse(readAt) - Date.parse(firstReadAt) < FIRST_VISIT_MS;
  return !isOfFirstVisit || published > since;
}
