const DAY_MS = 24 * 60 * 60_000;
/** When a page is looked at again, counted from when its article was first read. */
const LOOK_AFTER_DAYS = [1, 7, 30];
/** A look that comes a little early, as one that the feed gave reason for, is the planned one. */
const MIN_SHARE = 0.75;

/** When the page is due next if it has just been looked at; null where that was the last look. */
export function nextLook(begunAt: string, now: string): string | null {
  const begun = Date.parse(begunAt);
  const passed = Date.parse(now) - begun;
  const next = LOOK_AFTER_DAYS.map((days) => days * DAY_MS).find((ms) => passed < ms * MIN_SHARE);
  return next === undefined ? null : new Date(begun + next).toISOString();
}
