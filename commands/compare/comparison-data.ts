import { countByWeek } from '../over-time/count-over-time.ts';
import { quoteData } from '../quotes/quote-data.ts';
import type { ReadEntry } from '../timeline/find-entries.ts';
import { datesOf } from '../timeline/timeline-data.ts';
import type { DatePair } from './by-date.ts';
import type { FoundSide } from './find-sides.ts';

/** A comparison for programs: counts of each speaker’s weeks, and every date with both sides. */
export const comparisonData = ({
  sides,
  pairs,
}: {
  sides: readonly FoundSide[];
  pairs: DatePair<ReadEntry>[];
}) => ({
  speakers: sides.map(({ name, entries }) => ({
    name,
    total: entries.length,
    perWeek: countByWeek(datesOf(entries)),
  })),
  dates: pairs.map(({ day, sides: own }) => ({
    date: day,
    sides: own.map(({ shown }, at) => ({
      speaker: sides[at]!.name,
      quotes: shown.flatMap(({ quote }) => quoteData(quote)),
    })),
  })),
});
