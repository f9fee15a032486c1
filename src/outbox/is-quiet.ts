import { clockIn } from './clock-in.ts';

/** Quiet hours in a zone: `22:00-07:00`. */
export type Quiet = { quiet: string | null; zone: string };

/** Whether an instant lies in the quiet hours; their end does not. */
export function isQuiet({ quiet, zone }: Quiet, at: Date): boolean {
  if (quiet === null) return false;
  return isQuietAt(quiet, clockIn(zone, at));
}

/** The same for a time of day: `07:05`. */
export function isQuietAt(quiet: string, now: string): boolean {
  const { start, end } = quietHours(quiet);
  return start < end ? now >= start && now < end : now >= start || now < end;
}

/** When quiet hours begin, and when they are over. */
export function quietHours(quiet: string): { start: string; end: string } {
  const [start, end] = quiet.split('-') as [string, string];
  return { start, end };
}
