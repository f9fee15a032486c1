import { ago } from './ago.js';

const MINUTE = 60_000;

/**
 * Writes instants in the reader's zone, with how long ago where there is room: `22 Nov, 14:05 · 2h ago`,
 * but `22 Nov, 14:05` among words. What says so already is left alone: each change may be read out.
 */
export function tellTimes(root = document) {
  for (const time of root.querySelectorAll('time')) {
    const date = new Date(time.dateTime);
    if (Number.isNaN(date.getTime())) continue;
    const told = `${absolute(date)}${time.dataset.among ? '' : ` · ${ago(date)}`}`;
    if (time.textContent === told) continue;
    time.textContent = told;
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

tellTimes();
setInterval(tellTimes, MINUTE);
