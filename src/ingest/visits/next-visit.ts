import type { Pace } from '../../model.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST = 15 * MINUTE;
const SHORTEST = 5 * MINUTE;
const LONGEST = 6 * HOUR;
const JITTER = 0.1;

/** How long until the next visit, learnt visit by visit: sooner after news, later after none. In ms. */
export function learnEvery(everyMs: number | null, hasNews: boolean): number {
  if (everyMs === null) return FIRST;
  const next = hasNews ? everyMs / 2 : everyMs * 1.5;
  return Math.round(Math.min(Math.max(next, SHORTEST), LONGEST));
}

/** How long to wait after so many failures in a row: twice as long each time, a day at most. In ms. */
export const backOff = (everyMs: number | null, failures: number): number =>
  Math.min((everyMs ?? FIRST) * 2 ** Math.min(failures, 20), DAY);

/**
 * When to visit a feed again: after the longest of `waits` and of what the feed asks for, a little later by `random`
 * (0 to 1) so that feeds do not come in herds, and never in hours and days that the feed rules out.
 */
export function nextVisit(
  now: Date,
  { waits, pace, random }: { waits: number[]; pace: Pace | null; random: number },
): Date {
  const wait = Math.max(SHORTEST, Math.min(pace?.ttlMs ?? 0, DAY), ...waits);
  return afterSkipped(new Date(Math.round(now.getTime() + wait * (1 + random * JITTER))), pace);
}

function afterSkipped(at: Date, pace: Pace | null): Date {
  let time = at;
  // No stretch that is ruled out is longer: some hour of some day is left.
  for (let hours = 0; hours < 8 * 24 && pace && isSkipped(time, pace); hours++)
    time = new Date(Math.floor(time.getTime() / HOUR + 1) * HOUR);
  return time;
}

const isSkipped = (at: Date, { skipHours, skipDays }: Pace): boolean =>
  skipHours.includes(at.getUTCHours()) || skipDays.includes(at.getUTCDay());
