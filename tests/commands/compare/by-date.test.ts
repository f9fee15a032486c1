import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDate, type DatePair, splitLong } from '../../../commands/compare/by-date.ts';
import type { Entry } from '../../../commands/timeline/each-once.ts';
import { outline } from '../timeline/outline.ts';

const said = (day: string, words: string, isDated = true): Entry => ({
  first: outline(day, words, { isDated }),
  others: [],
});
const words = ({ day, sides }: DatePair<Entry>) => [
  day,
  ...sides.map(({ shown }) => shown.map(({ first }) => first.wordsKey).join(' ')),
];

describe('two speakers by date', () => {
  test('stand beside one another on each date on which either spoke', () => {
    const one = [said('2026-03-09', 'c'), said('2026-03-02', 'a'), said('2026-03-02', 'b')];
    const other = [said('2026-03-09', 'x'), said('2026-03-05', 'y')];
    expect(byDate([one, other]).map(words)).toEqual([
      ['2026-03-09', 'c', 'x'],
      ['2026-03-05', '', 'y'],
      ['2026-03-02', 'a b', ''],
    ]);
  });

  test('come last where nobody says the date', () => {
    const pairs = byDate([[said('2026-03-09', 'a', false)], [said('2026-03-02', 'x')]]);
    expect(pairs.map(words)).toEqual([
      ['2026-03-02', '', 'x'],
      [null, 'a', ''],
    ]);
  });

  test('are told in several pairs where one day has much', () => {
    const day = '2026-03-02';
    const [pair] = byDate([['a', 'b', 'c'].map((own) => said(day, own)), [said(day, 'x')]]);
    expect(splitLong(pair!, 2).map((one) => [one.part, ...words(one)])).toEqual([
      [0, day, 'a b', 'x'],
      [1, day, 'c', ''],
    ]);
    // That side did speak that day, as the pair before shows.
    expect(splitLong(pair!, 2)[1]!.sides[1]).toEqual({ shown: [], found: 1 });
  });

  test('nothing is lost and nothing comes twice', () => {
    const entry = fc
      .tuple(fc.integer({ min: 10, max: 16 }), fc.boolean())
      .map(([day, isDated]) => said(`2026-03-${day}`, 'a', isDated));
    const side = fc.array(entry, { maxLength: 15 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 4 }), (one, other, most) => {
        const pairs = byDate([one, other]).flatMap((pair) => splitLong(pair, most));
        for (const [at, own] of [one, other].entries()) {
          const met = pairs.flatMap((pair) => pair.sides[at]!.shown);
          expect(met.length).toBe(own.length);
          expect(new Set(met)).toEqual(new Set(own));
        }
        for (const { sides } of pairs) {
          expect(sides.some(({ shown }) => shown.length > 0)).toBe(true);
          expect(sides.every(({ shown }) => shown.length <= most)).toBe(true);
        }
      }),
    );
  });
});
