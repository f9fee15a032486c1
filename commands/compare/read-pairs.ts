import type { Context } from '../../src/chat/command.ts';
import type { Entry } from '../timeline/each-once.ts';
import { type ReadEntry, readEntries } from '../timeline/find-entries.ts';
import type { DatePair } from './by-date.ts';
import type { FoundSide } from './find-sides.ts';

/** The pairs with the words of their statements. */
export async function readPairs(
  pairs: DatePair<Entry>[],
  sides: readonly FoundSide[],
  context: Context,
): Promise<DatePair<ReadEntry>[]> {
  const read = new Map<Entry['first'], ReadEntry>();
  for (const [at, { search }] of sides.entries()) {
    const own = pairs.flatMap((pair) => pair.sides[at]!.shown);
    for (const entry of await readEntries(own, search, context)) read.set(entry.first, entry);
  }
  return pairs.map((pair) => ({
    ...pair,
    sides: pair.sides.map((side) => ({
      ...side,
      shown: side.shown.flatMap(({ first }) => read.get(first) ?? []),
    })),
  }));
}
