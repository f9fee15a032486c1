/** Clocks and zones may differ by less, and what is corrected within hours is the same article. */
const MIN_LATER_MS = 6 * 60 * 60_000;

/** Whether an instant is so much later than another that it may be of another article. */
export const isLater = (published: string | null, before: string | null): boolean =>
  published !== null &&
  before !== null &&
  Date.parse(published) - Date.parse(before) >= MIN_LATER_MS;
