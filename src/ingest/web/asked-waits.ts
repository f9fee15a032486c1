const DAY_MS = 86_400_000;
/** A server that asks for more, such as “in a year”, has made a mistake. */
const MAX_REST_MS = 7 * DAY_MS;
const MAX_FRESH_MS = DAY_MS;
// Cache-Control: max-age=600
const MAX_AGE = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/iu;

/** How long an answer counts as fresh by its Cache-Control header: in ms, at most a day. */
export function freshFor(cacheControl: string | null | undefined): number {
  const seconds = Number(MAX_AGE.exec(cacheControl ?? '')?.[1] ?? 0);
  return Math.min(seconds * 1_000, MAX_FRESH_MS);
}

/**
 * How long a server asks to be left alone by its Retry-After header (seconds or a date): in ms, at
 * most a week.
 */
export function restFor(retryAfter: string | null | undefined, now: Date): number {
  const text = retryAfter?.trim() ?? '';
  const ms = /^\d{1,9}$/u.test(text) ? Number(text) * 1_000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), MAX_REST_MS);
}
