import type { Pace } from '../../model.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST = 15 * MINUTE;
const SHORTEST = 5 * MINUTE;
const LONGEST = 6 * HOUR;
/** What a server may ask at most: one that says “in a year” has made a mistake. */
const MOST_ASKED = 7 * DAY;
const MOST_CACHED = DAY;
const JITTER = 0.1;
// Cache-Control: max-age=600
const MAX_AGE = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/iu;

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

/** For how long the answer counts as fresh, by its Cache-Control header. In ms, a day at most. */
export function freshFor(cacheControl: string | null | undefined): number {
  const seconds = Number(MAX_AGE.exec(cacheControl ?? '')?.[1] ?? 0);
  return Math.min(seconds * 1_000, MOST_CACHED);
}

/** How long the server asks to be left alone, by its Retry-After header (seconds or a date). In ms, a week at most. */
export function restFor(retryAfter: string | null | undefined, now: Date): number {
  const text = retryAfter?.trim() ?? '';
  const ms = /^\d{1,9}$/u.test(text) ? Number(text) * 1_000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), MOST_ASKED);
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
