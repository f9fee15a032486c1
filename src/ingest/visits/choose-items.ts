import type { Feed } from '../../model.ts';
import type { KnownArticle } from '../../store/intake.ts';
import { fingerprintOf } from '../articles/identity.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { Keyed } from './recognize.ts';

const MAX_NEW = 30;
const MAX_AGAIN = 5;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** What is older, and older than all that is known of the feed, was left out at the first visit. */
const MAX_AGE_MS = 14 * DAY_MS;
/**
 * Publishers often edit a page without a change in the feed, mostly soon after it came out: when to
 * look again for the first time, for the second …
 */
const LOOK_AGAIN_AFTER_MS = [60 * MINUTE_MS, DAY_MS];
/** A page that could not be read may be readable soon, or after the weekend. */
const TRY_AGAIN_AFTER_MS = [30 * MINUTE_MS, 2 * 60 * MINUTE_MS, 12 * 60 * MINUTE_MS, 3 * DAY_MS];
/** Some feeds change an item all the time. */
const MIN_LOOK_GAP_MS = 10 * MINUTE_MS;

/**
 * The items to read for the first time, out of all in their order, which is the newest first. At the
 * first visit these are the newest thirty. Later, what is old is left alone: it was passed over then.
 */
export function newest(keyed: Keyed[], feed: Feed, now: Date): Keyed[] {
  const dates = keyed.flatMap(({ item, known }) => (known && item.published) || []);
  const oldest = [...dates, new Date(now.getTime() - MAX_AGE_MS).toISOString()].sort()[0]!;
  const lastKnown = keyed.findLastIndex(({ known }) => known);
  const isNews = ({ item, known }: Keyed, at: number): boolean =>
    !known &&
    (item.published === null ? lastKnown < 0 || at < lastKnown : item.published >= oldest);
  const isFirst = feed.deliveredAt === null;
  return keyed
    .filter((entry, at) => (isFirst ? !entry.known : isNews(entry, at)))
    .slice(0, MAX_NEW);
}

/** The stored items to read again. */
export function dueAgain(keyed: Keyed[], feed: Feed, now: Date): Keyed[] {
  return keyed
    .filter(({ item, known }) => known && isDueAgain(item, known, feed, now))
    .slice(0, MAX_AGAIN);
}

/** An article that another feed brought is left to that feed. */
function isDueAgain(item: FeedItem, known: KnownArticle, feed: Feed, now: Date): boolean {
  if (known.feedId !== feed.id || feed.kind === 'sample') return false;
  const since = now.getTime() - Date.parse(known.lookedAt);
  const isTouched = known.fingerprint !== null && known.fingerprint !== fingerprintOf(item);
  const waits = known.isTeaser ? TRY_AGAIN_AFTER_MS : LOOK_AGAIN_AFTER_MS;
  return since >= (isTouched ? MIN_LOOK_GAP_MS : (waits[known.looks] ?? Number.POSITIVE_INFINITY));
}
