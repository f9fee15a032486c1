import { count } from '../../src/chat/count.ts';
import { languageName } from '../../src/language/language-name.ts';
import type { Feed } from '../../src/model.ts';
import type { FeedYield } from '../../src/store/feed-yields.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How a source is doing, in a line: `read 5 min ago, every 15 min`, `failed …`, `gone …`, and what
 * of its pages could not be read.
 */
export function sourceHealth(feed: Feed, now: Date, brought?: FeedYield): string {
  const since = ailingSince(feed, now, brought);
  return [
    since && `ailing: it has given nothing readable since ${since.slice(0, 10)}`,
    stateOf(feed, now),
    feed.movedFrom && `moved here from ${feed.movedFrom}`,
    brought && describeTeasers(brought),
    brought && describeLanguages(brought),
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * Since when a source that answers has given nothing to read: no items, or none whose page could be
 * read; null where that is less than a day, or something could.
 */
export function ailingSince(
  { kind, goneAt, lastError, emptySince }: Feed,
  now: Date,
  brought?: FeedYield,
): string | null {
  if (kind !== 'network' || goneAt || lastError) return null;
  const since = emptySince ?? brought?.onlyTeasersSince ?? null;
  return since !== null && now.getTime() - Date.parse(since) >= DAY_MS ? since : null;
}

/** `12 of 14 pages could not be read this week: news.example does not let me read that (403).` */
function describeTeasers({ whole, teasers }: FeedYield): string | null {
  const [most] = teasers;
  if (!most) return null;
  const cut = sum(teasers);
  const more =
    teasers.length > 1 ? ` (${most[1]} of them; ${count(teasers.length - 1, 'other reason')})` : '';
  return `${cut} of ${count(whole + cut, 'page')} could not be read this week: ${most[0]}${more}`;
}

function describeLanguages({ whole, teasers, languages }: FeedYield): string | null {
  if (languages.length === 0) return null;
  const all = whole + sum(teasers);
  const named = languages.map(([code]) => languageName(code)).slice(0, 3);
  return `${sum(languages)} of ${all} in ${named.join(', ')}: quotes are read in English only`;
}

const sum = (counts: [string, number][]): number =>
  counts.reduce((total, [, own]) => total + own, 0);

function stateOf(feed: Feed, now: Date): string {
  const { kind, goneAt, lastError, deliveredAt, checkedAt, everyMs } = feed;
  if (kind === 'sample') return 'invented sample';
  if (kind === 'import') return 'imported';
  if (goneAt)
    return `gone since ${goneAt.slice(0, 10)}: its publisher took it down, so I no longer check it`;
  if (lastError) return describeFailure(feed, lastError, now);
  if (deliveredAt)
    return `read ${ago(deliveredAt, now)}${everyMs ? `, every ${length(everyMs)}` : ''}`;
  return checkedAt ? 'no articles yet' : 'not read yet';
}

function describeFailure(
  { failures, deliveredAt, nextDueAt }: Feed,
  error: string,
  now: Date,
): string {
  const times = failures > 1 ? ` ${failures} times in a row` : '';
  const last = deliveredAt ? ` Last read ${ago(deliveredAt, now)}.` : '';
  const wait = nextDueAt ? Date.parse(nextDueAt) - now.getTime() : 0;
  return `failed${times}: ${error}${last}${wait > 0 ? ` Next try in ${length(wait)}.` : ''}`;
}

function ago(instant: string, now: Date): string {
  const ms = now.getTime() - Date.parse(instant);
  return ms < MINUTE_MS ? 'just now' : `${length(ms)} ago`;
}

function length(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 90) return `${minutes} min`;
  return minutes < 2_880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} days`;
}
