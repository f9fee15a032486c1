import type { Briefing } from '../../src/model.ts';

const MINUTE_MS = 60_000;

/**
 * The local dates and times at which daily briefings are due between two instants, minute by
 * minute: counted in another way than the program does.
 */
export function dueSlots(briefings: Briefing[], from: number, until: number): Map<string, number> {
  const due = new Map<string, number>();
  const byZone = Map.groupBy(briefings, ({ zone }) => zone);
  const first = Math.ceil((from + 1) / MINUTE_MS) * MINUTE_MS;
  for (const [zone, own] of byZone) {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'short' },
    });
    for (let at = first; at < until; at += MINUTE_MS) {
      const [date, time = ''] = clock.format(at).split(' ');
      for (const { id, times } of own)
        if (times.includes(time)) due.set(`${id} ${date}T${time}`, at);
    }
  }
  return due;
}
