import type { Feed, Pace } from '../../model.ts';
import type { Feeds } from '../../store/feeds.ts';
import { StoreError } from '../../store-error.ts';
import { messageOf } from '../../text/message-of.ts';
import { inProcess } from '../aside/in-process.ts';
import { parseFeed } from '../aside/reading.ts';
import { freshFor, restFor } from '../web/asked-waits.ts';
import { FetchError } from '../web/fetch-error.ts';
import type { Fetched } from '../web/read-response.ts';
import { addItems, type Counts, NOTHING, type ReadDeps } from './add-items.ts';
import { backOff, learnEvery, nextVisit } from './next-visit.ts';

export type RefreshDeps = Omit<ReadDeps, 'store'> & {
  store: ReadDeps['store'] & Feeds;
  /** From 0 to 1: decides how much later than planned a feed is visited. */
  random: () => number;
  /** Called once for a feed that its publisher has taken down. */
  onGone?: (feed: Feed) => void;
};

const GONE = 410;

/**
 * Visits a feed, saves what is new or edited, and sets when to visit it again: as often as it
 * changes and as the publisher allows. Never throws because of a feed or a page. The error of a
 * failing feed is stored with it in words, and it is visited less and less often; one that is gone
 * (HTTP 410) is not visited again. Throws where the database is in trouble, which is not the feed's:
 * it is visited again when its lease ends.
 */
export async function refreshFeed(feed: Feed, deps: RefreshDeps): Promise<Counts> {
  try {
    const fetched = await deps.fetch(feed.url, { ...validatorsOf(feed), wants: 'feed' });
    const isSame = fetched.status === 304;
    const { items, pace = null } = isSame
      ? { items: undefined, pace: feed.pace }
      : await (deps.aside ?? inProcess)(parseFeed, fetched.body, {
          url: fetched.url,
          contentType: fetched.contentType,
        });
    const counts = items ? await addItems(feed, items, deps) : NOTHING;
    await deps.store.markFeed(feed.id, {
      ...afterSuccess(feed, fetched, counts, pace, deps),
      ...(items && { emptySince: items.length > 0 ? null : (feed.emptySince ?? nowOf(deps)) }),
      ...validatorsOf(isSame ? feed : fetched),
      ...(fetched.permanentUrl && { url: fetched.permanentUrl }),
    });
    return counts;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    deps.onError(error, feed.url);
    const isGone = error instanceof FetchError && error.status === GONE;
    await deps.store.markFeed(feed.id, afterFailure(feed, error, isGone, deps));
    if (isGone) deps.onGone?.(feed);
    return NOTHING;
  }
}

function afterSuccess(
  { everyMs: before }: Feed,
  { cacheControl }: Fetched,
  { fresh }: Counts,
  pace: Pace | null,
  { now, random }: RefreshDeps,
): Partial<Feed> {
  const at = now();
  const everyMs = learnEvery(before, fresh > 0);
  const waits = [everyMs, freshFor(cacheControl)];
  return {
    checkedAt: at.toISOString(),
    deliveredAt: at.toISOString(),
    failures: 0,
    lastError: null,
    everyMs,
    pace,
    nextDueAt: nextVisit(at, { waits, pace, random: random() }).toISOString(),
  };
}

function afterFailure(
  { everyMs, failures, pace }: Feed,
  error: unknown,
  isGone: boolean,
  { now, random }: RefreshDeps,
): Partial<Feed> {
  const at = now();
  const rest = error instanceof FetchError ? restFor(error.retryAfter, at) : 0;
  const waits = [backOff(everyMs, failures + 1), rest];
  return {
    checkedAt: at.toISOString(),
    failures: failures + 1,
    lastError: messageOf(error),
    ...(isGone && { goneAt: at.toISOString() }),
    nextDueAt: nextVisit(at, { waits, pace, random: random() }).toISOString(),
  };
}

const nowOf = ({ now }: Pick<RefreshDeps, 'now'>): string => now().toISOString();

const validatorsOf = ({ etag, lastModified }: Pick<Feed, 'etag' | 'lastModified'>) => ({
  etag,
  lastModified,
});
