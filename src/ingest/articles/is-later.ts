const HOUR_MS = 60 * 60_000;

/** Whether an instant is so many hours later than another; false where one of them is unknown. */
export const isLater = (published: string | null, before: string | null, hours: number): boolean =>
  published !== null &&
  before !== null &&
  Date.parse(published) - Date.parse(before) >= hours * HOUR_MS;
