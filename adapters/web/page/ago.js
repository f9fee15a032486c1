const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' });

/** `2h ago`, `just now`; from a day on by the calendar, so that “yesterday” is the day before today. */
export function ago(date, now = new Date()) {
  const ms = date - now;
  if (Math.abs(ms) < MINUTE) return 'just now';
  if (Math.abs(ms) < HOUR) return relative.format(Math.trunc(ms / MINUTE), 'minute');
  if (Math.abs(ms) < DAY) return relative.format(Math.trunc(ms / HOUR), 'hour');
  // A day on which clocks are changed has 23 or 25 hours.
  return relative.format(Math.round((midnightOf(date) - midnightOf(now)) / DAY), 'day');
}

const midnightOf = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
