import type { DiffBlock } from '../../src/chat/reply/reply.ts';
import { countByWeek } from '../over-time/count-over-time.ts';
import { quoteData } from '../quotes/quote-data.ts';
import { dayOf, type Entry } from './each-once.ts';
import type { ReadEntry } from './find-entries.ts';

/** A timeline for programs: counts of all weeks that have any, in UTC, and every statement with its date. */
export const timelineData = ({
  entries,
  read,
  diffs,
}: {
  entries: Entry[];
  read: ReadEntry[];
  diffs: Map<ReadEntry, DiffBlock>;
}) => ({
  total: entries.length,
  perWeek: countByWeek(datesOf(entries)),
  statements: read.map((entry) => ({
    date: dateOf(entry),
    again: entry.others.map((one) => ({
      date: dateOf({ first: one }),
      outlet: one.outlet,
      ...(one.isGone && { gone: true }),
    })),
    quotes: quoteData(entry.quote),
    differs: diffs.get(entry) ?? null,
  })),
});

/** The instants of those that have a date. */
export const datesOf = (entries: Entry[]): string[] =>
  entries.flatMap(({ first }) => (first.isDated ? [first.published] : []));

/** The day in UTC; null where nobody says it. */
const dateOf = ({ first }: Pick<Entry, 'first'>): string | null =>
  first.isDated ? dayOf(first.published) : null;
