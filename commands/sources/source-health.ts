import type { Feed } from '../../src/model.ts';

const MINUTE_MS = 60_000;

/** How a source is doing, in a line: `read 5 min ago, every 15 min`, `failed …`, `gone …`. */
export function sourceHealth(feed: Feed, now: Date): string {
  const moved = feed.movedFrom ? `moved here from ${feed.movedFrom}` : null;
  return [stateOf(feed, now), moved].filter(Boolean).join(' · ');
}

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
