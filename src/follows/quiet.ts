import { nextOccurrence } from '../briefings/due/next-occurrence.ts';
import { readTimes } from '../briefings/order/read-parts.ts';

/** Hours without posts, in a zone: `22:00-07:00`. */
export type Quiet = { quiet: string | null; zone: string };

// `22-7`, `22:00–07:00`, `10pm to 7am`, `from 10 pm until 7 am`
const HOURS = /^(?:from\s+)?(.{1,12}?)\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b)\s*(.{1,12})$/iu;
// `22`
const HOUR = /^\d{1,2}$/u;
const NONE = new Set(['off', 'no', 'none', 'never']);

/**
 * Typed hours in the form in which they are kept; null for none, undefined where they cannot be read.
 */
export function readQuiet(typed: string): string | null | undefined {
  const text = typed.trim();
  if (NONE.has(text.toLowerCase())) return null;
  const [, from = '', until = ''] = HOURS.exec(text) ?? [];
  const start = readHour(from);
  const end = readHour(until);
  return start === undefined || end === undefined || start === end ? undefined : `${start}-${end}`;
}

function readHour(typed: string): string | undefined {
  const text = typed.trim();
  const read = readTimes(HOUR.test(text) ? `${text}:00` : text);
  return read.kind === 'read' && read.value.length === 1 ? read.value[0] : undefined;
}

/** Whether an instant lies in the quiet hours; their end does not. */
export function isQuiet({ quiet, zone }: Quiet, at: Date): boolean {
  if (quiet === null) return false;
  const [start, end] = hoursOf(quiet);
  const now = clockIn(zone, at);
  return start < end ? now >= start && now < end : now >= start || now < end;
}

/** The instant itself, or the end of the quiet hours that it lies in. */
export function afterQuiet(hours: Quiet, at: Date): Date {
  if (hours.quiet === null || !isQuiet(hours, at)) return at;
  const [, end] = hoursOf(hours.quiet);
  return nextOccurrence({ times: [end], days: 'daily', zone: hours.zone }, at) ?? at;
}

const hoursOf = (quiet: string) => quiet.split('-') as [string, string];

/** `07:05` */
export const clockIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    at,
  );
