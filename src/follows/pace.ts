import { nextOccurrence } from '../briefings/due/next-occurrence.ts';
import type { Follow } from '../model.ts';
import { clockIn } from '../outbox/clock-in.ts';
import { MAX_REFUSALS } from '../outbox/refusal-pauses.ts';
import { afterQuiet } from './after-quiet.ts';

/** When the rest of a day with too many posts comes together. */
export const DIGEST_AT = '08:00';
const MINUTE_MS = 60_000;
/** A channel that refuses us is tried once a day. */
const BETWEEN_TRIES_MS = 20 * 60 * MINUTE_MS;

/**
 * When something that is found now is to be posted, if `posts` were posted that local day; null where
 * a briefing tells it.
 */
export function dueFor(follow: Follow, now: Date, posts: number): string | null {
  if (follow.when === 'briefing') return null;
  const wanted = [
    follow.when === 'hourly' ? fullHourAfter(now, follow.zone) : now,
    posts >= follow.most ? nextDigest(follow, now) : now,
    follow.refusals >= MAX_REFUSALS
      ? new Date(Date.parse(follow.refusedAt ?? '') + BETWEEN_TRIES_MS)
      : now,
  ];
  const latest = wanted.reduce((last, at) => (at > last ? at : last));
  return afterQuiet(follow, latest).toISOString();
}

const nextDigest = ({ zone }: Follow, now: Date): Date => {
  const next = (from: Date): Date =>
    nextOccurrence({ times: [DIGEST_AT], days: 'daily', zone }, from) ?? from;
  const first = next(now);
  // Of a day’s small hours: not the morning of the same day.
  return isSameDay(zone, now, first) ? next(first) : first;
};

/** Zones differ by half an hour, too. */
function fullHourAfter(at: Date, zone: string): Date {
  const minutes = Number(clockIn(zone, at).slice(3));
  const minute = Math.floor(at.getTime() / MINUTE_MS);
  return new Date((minute + 60 - minutes) * MINUTE_MS);
}

/** Whether two instants lie on the same local day. */
export const isSameDay = (zone: string, one: Date, other: Date): boolean =>
  dayIn(zone, one) === dayIn(zone, other);

const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
