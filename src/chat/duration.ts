import { count } from './count.ts';

const TYPED = /^(\d{1,4})\s*(m|min|h|d|w)$/u;
const UNITS = { m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `90m`, `24h`, `7d`, `2w` in milliseconds; undefined where it is no length of time. */
export function readDuration(text: string): number | undefined {
  const [, count, unit] = TYPED.exec(text.trim().toLowerCase()) ?? [];
  return Number(count) > 0 ? Number(count) * UNITS[unit as keyof typeof UNITS] : undefined;
}

/** In words, after “the last”: `day`, `3 days`, `36 hours`. */
export function sayDuration(ms: number): string {
  const [, number = '', unit = 'm'] = TYPED.exec(formatDuration(ms)) ?? [];
  const word = { m: 'minute', min: 'minute', h: 'hour', d: 'day', w: 'week' }[unit] ?? unit;
  return number === '1' ? word : count(Number(number), word);
}

/** Writes milliseconds so that `readDuration`, which takes four digits, reads them again: `7d`, `36h`. */
export function formatDuration(ms: number): string {
  const fits = (unit: keyof typeof UNITS) => ms % UNITS[unit] === 0 && ms / UNITS[unit] < 10_000;
  const unit = (['d', 'h', 'm', 'w'] as const).find(fits) ?? 'm';
  return `${ms / UNITS[unit]}${unit}`;
}
