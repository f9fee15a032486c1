import { count } from './count.ts';

const TYPED = /^(\d{1,4})\s*(m|min|h|d|w)$/u;
const UNITS_MS = { m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `90m`, `24h`, `7d`, `2w` in milliseconds; undefined for anything else. */
export function readDuration(text: string): number | undefined {
  const [, number, unit] = TYPED.exec(text.trim().toLowerCase()) ?? [];
  return Number(number) > 0 ? Number(number) * UNITS_MS[unit as keyof typeof UNITS_MS] : undefined;
}

/** In words, after “the last”: `day`, `3 days`, `36 hours`. */
export function sayDuration(ms: number): string {
  const [, number = '', unit = 'm'] = TYPED.exec(formatDuration(ms)) ?? [];
  const word = { m: 'minute', min: 'minute', h: 'hour', d: 'day', w: 'week' }[unit] ?? unit;
  return number === '1' ? word : count(Number(number), word);
}

/** Writes milliseconds as `readDuration` reads them, with at most four digits: `7d`, `36h`. */
export function formatDuration(ms: number): string {
  const fits = (unit: keyof typeof UNITS_MS) =>
    ms % UNITS_MS[unit] === 0 && ms / UNITS_MS[unit] < 10_000;
  const unit = (['d', 'h', 'm', 'w'] as const).find(fits) ?? 'm';
  return `${ms / UNITS_MS[unit]}${unit}`;
}
