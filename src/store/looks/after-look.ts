import type { Tables } from '../database/tables.ts';
import { nextLook } from './next-look.ts';

/**
 * `there`: the page was read and is still this article; `missing`: the site says that there is no
 * such page (404, 410); `unreadable`: nothing is known, as behind a log-in or while a site is down.
 */
export type Seen = 'there' | 'missing' | 'unreadable';

type Row = Pick<Tables['pageLooks'], 'begunAt' | 'state' | 'missingSince'>;
type Change = Pick<Tables['pageLooks'], 'lookedAt'> &
  Partial<Pick<Tables['pageLooks'], 'dueAt' | 'state' | 'checkedAt' | 'missingSince'>>;

const DAY_MS = 24 * 60 * 60_000;

/**
 * What is known of a page after a look at it. A page that is missing is `gone` only once it was
 * missing on two days, with nothing to the contrary between: an outage is no removal.
 */
export function afterLook({ begunAt, state, missingSince }: Row, seen: Seen, now: string): Change {
  const dueAt = nextLook(begunAt, now);
  const lookedAt = now;
  if (seen === 'there')
    return { state: 'there', checkedAt: now, missingSince: null, dueAt, lookedAt };
  if (seen === 'unreadable')
    return { ...(!missingSince && { state: 'unreadable' }), dueAt, lookedAt };
  const since = missingSince ?? now;
  const isGone = state === 'gone' || Date.parse(now) - Date.parse(since) >= DAY_MS;
  if (isGone) return { state: 'gone', missingSince: since, dueAt, lookedAt };
  const tomorrow = new Date(Date.parse(now) + DAY_MS).toISOString();
  return { state: 'missing', missingSince: since, dueAt: tomorrow, lookedAt };
}
