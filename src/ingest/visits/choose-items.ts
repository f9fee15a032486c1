import type { Feed } from '../../model.ts';
import type { KnownArticle } from '../../store/intake.ts';
import { fingerprintOf } from '../articles/identity.ts';
import { MIN_CHARS } from '../articles/read-item.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { Keyed } from './recognize.ts';

const MAX_NEW = 30;
const MAX_AGAIN = 5;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/**
 * Publishers often edit a page without a change in the feed, mostly soon after it came out: when to
 * look again for the first time, for the second …
 */
const LOOK_AGAIN_AFTER_MS = [60 * MINUTE_MS, DAY_MS];
/** A page that could not be read may be readable soon, or after the weekend. */
const TRY_AGAIN_AFTER_MS = [30 * MINUTE_MS, 2 * 60 * MINUTE_MS, 12 * 60 * MINUTE_MS, 3 * DAY_MS];
const MAX_LOOKS = 8;
/** Some feeds change an item all the time. */
const MIN_LOOK_GAP_MS = 10 * MINUTE_MS;

/** The items to read for the first time: the first thirty of those that are not known. */
export const newest = (keyed: Keyed[]): Keyed[] =>
  keyed.filter(({ known }) => !known).slice(0, MAX_NEW);

/** The stored items to read again. */
export function dueAgain(keyed: Keyed[], feed: Feed, now: Date): Keyed[] {
  return keyed
    .filter(({ item, known }) => known && isDueAgain(item, known, feed, now))
    .slice(0, MAX_AGAIN);
}

/**
 * An article that another feed brought is left to that feed, unless it has only a teaser and this
 * one holds more.
 */
function isDueAgain(item: FeedItem, known: KnownArticle, feed: Feed, now: Date): boolean {
  if (feed.kind === 'sample') return false;
  if (known.feedId !== feed.id)
    return known.isTeaser && known.looks < MAX_LOOKS && wordsOf(item).length >= MIN_CHARS.inOne;
  const since = now.getTime() - Date.parse(known.lookedAt);
  const isTouched =
    (known.fingerprint !== null && known.fingerprint !== fingerprintOf(item)) ||
    isRedated(item, known, now);
  const waits = known.isTeaser ? TRY_AGAIN_AFTER_MS : LOOK_AGAIN_AFTER_MS;
  return since >= (isTouched ? MIN_LOOK_GAP_MS : (waits[known.looks] ?? Number.POSITIVE_INFINITY));
}

/** Whether the feed says that it was changed since it was last read, though its own words are the same. */
function isRedated({ updated, published, isStamped }: FeedItem, known: KnownArticle, now: Date) {
  const dates = [updated, isStamped ? null : published];
  return dates.some((date) => date && date > known.lookedAt && date <= now.toISOString());
}

const wordsOf = ({ contentHtml, summary }: FeedItem): string => contentHtml ?? summary ?? '';
