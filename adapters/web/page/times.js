const MINUTE = 60_000;
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' });

/**
 * Writes instants in the reader's zone, with how long ago where there is room: `22 Nov, 14:05 · 2h ago`,
 * but `22 Nov, 14:05` among words.
 */
export function tellTimes(root = document) {
  for (const time of root.querySelectorAll('time')) {
    const date = new Date(time.dateTime);
    if (Number.isNaN(date.getTime())) continue;
    const told = time.dataset.among ? '' : ` · ${ago(date - Date.now())}`;
    time.textContent = `${absolute(date)}${told}`;
    time.title = date.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'long' });
  }
}

function absolute(date) {
  const thisYear = date.getFullYear() === new Date().getFullYear();
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  });
}

function ago(ms) {
  const [unit, size] = UNITS.find(([, size]) => Math.abs(ms) >= size) ?? ['minute', MINUTE];
  const count = Math.trunc(ms / size);
  return unit === 'minute' && count === 0 ? 'just now' : relative.format(count, unit);
}

tellTimes();
setInterval(tellTimes, MINUTE);
