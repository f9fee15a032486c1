import type { Pace } from '../../model.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const FIRST_WAIT_MS = 15 * MINUTE_MS;
const MIN_WAIT_MS = 5 * MINUTE_MS;
const MAX_LEARNT_MS = 6 * HOUR_MS;
const MAX_BACK_OFF_MS = DAY_MS;
const MAX_TTL_MS = DAY_MS;
/** A visit comes at most this share of the wait later than planned. */
const JITTER = 0.1;

/** The time between two visits, learnt visit by visit: shorter after news, longer after none. */
export function learnEvery(everyMs: number | null, hasNews: boolean): number {
  if (everyMs === null) return FIRST_WAIT_MS;
  const next = hasNews ? everyMs / 2 : everyMs * 1.5;
  return Math.round(Math.min(Math.max(next, MIN_WAIT_MS), MAX_LEARNT_MS));
}

/** How long to wait after so many failures in a row: twice as long each time, at most a day. */
export const backOff = (everyMs: number | null, failures: number): number =>
  Math.min((everyMs ?? FIRST_WAIT_MS) * 2 ** Math.min(failures, 20), MAX_BACK_OFF_MS);

/**
 * When to visit a feed again: after the longest of `waits` and of what the feed asks for, and not
 * in hours and days that it excludes. A little later by `random` (0 to 1), so that visits do not
 * come in waves.
 */
export function nextVisit(
  now: Date,
  { waits, pace, random }: { waits: number[]; pace: Pace | null; random: number },
): Date {
  const wait = Math.max(MIN_WAIT_MS, Math.min(pace?.ttlMs ?? 0, MAX_TTL_MS), ...waits);
  return afterSkipped(new Date(Math.round(now.getTime() + wait * (1 + random * JITTER))), pace);
}

function afterSkipped(at: Date, pace: Pace | null): Date {
  let time = at;
  // A feed never excludes all hours or all days, so that a time is found within eight days.
  for (let hours = 0; hours < 8 * 24 && pace && isSkipped(time, pace); hours++)
    time = new Date(Math.floor(time.getTime() / HOUR_MS + 1) * HOUR_MS);
  return time;
}

const isSkipped = (at: Date, { skipHours, skipDays }: Pace): boolean =>
  skipHours.includes(at.getUTCHours()) || skipDays.includes(at.getUTCDay());
