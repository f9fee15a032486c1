import { readTimes } from './read-parts.ts';

// `22-7`, `22:00–07:00`, `10pm to 7am`, `from 10 pm until 7 am`
const HOURS = /^(?:from\s+)?(.{1,12}?)\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b)\s*(.{1,12})$/iu;
// `22`
const HOUR = /^\d{1,2}$/u;
const NONE = new Set(['off', 'no', 'none', 'never']);

/**
 * Typed hours in the form in which they are kept, `22:00-07:00`; null for none, undefined where they
 * cannot be read.
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
