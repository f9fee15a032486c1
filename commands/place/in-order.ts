import { parseMoment } from '../../src/chat/times/parse-moment.ts';
import { type Clock, readMoment } from '../../src/chat/times/read-moment.ts';
import type { SaidTime } from '../../src/chat/understand/said-time.ts';

const DAY_MS = 86_400_000;

/**
 * “Between Monday and Tuesday” with the days in that order: each alone is the latest that has begun, or
 * that is over, so that Tuesday may come out before Monday. It is the Tuesday behind, as far as that has
 * begun, or else the Monday before. Other times stay as they are.
 */
export function inOrder(times: SaidTime[], clock: Clock): SaidTime[] {
  const [since, until, ...others] = times;
  if (since?.role !== 'since' || until?.role !== 'until' || others.length > 0) return times;
  if (![since, until].every(({ text }) => parseMoment(text)?.kind === 'weekday')) return times;
  const first = Date.parse(readMoment(since.text, 'since', clock).start);
  const { start } = readMoment(until.text, 'until', clock, { ahead: true });
  const last = Date.parse(start);
  if (last >= first && last <= clock.now.getTime()) return times;
  // Days differ in length where clocks are changed, so each is told by its noon.
  const days = Math.round((last - first) / DAY_MS);
  const behind = ((days % 7) + 7) % 7;
  const isOver = first + behind * DAY_MS <= clock.now.getTime();
  const from = isOver ? first : first - 7 * DAY_MS;
  return [
    { ...since, text: dayOf(from + DAY_MS / 2, clock) },
    { ...until, text: dayOf(from + (behind + 0.5) * DAY_MS, clock) },
  ];
}

/** `2026-11-20`, by the asker’s clock. */
const dayOf = (time: number, { zone }: Clock): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(time);
