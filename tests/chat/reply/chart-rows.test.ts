import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutBlock } from '../../../src/chat/fit/cut-block.ts';
import { sizeOf } from '../../../src/chat/fit/size-of.ts';
import { chartNote, chartRows, rowText } from '../../../src/chat/reply/chart-rows.ts';
import { widthOf } from '../../../src/chat/reply/width-of.ts';
import { chart } from '../blocks.ts';

const rowsOf = (...bars: [label: string, value: number][]): string[] =>
  chartRows({ bars: bars.map(([label, value]) => ({ label, value })) }).map((row) =>
    rowText(row, (label) => label),
  );

describe('a chart in signs', () => {
  test('has a sign for each of a few, with the bars under one another', () => {
    expect(rowsOf(['3 Nov', 4], ['10 Nov', 0], ['17 Nov', 1])).toEqual([
      '3 Nov  ▇▇▇▇ 4',
      '10 Nov 0',
      '17 Nov ▇ 1',
    ]);
  });

  test('measures many by the most, and leaves none that is there without a sign', () => {
    expect(rowsOf(['a', 2_400], ['b', 1_200], ['c', 1])).toEqual([
      'a ▇▇▇▇▇▇▇▇▇▇▇▇ 2,400',
      'b ▇▇▇▇▇▇ 1,200',
      'c ▇ 1',
    ]);
  });

  test('draws nothing for what is less than nothing, or no number', () => {
    expect(
      rowsOf(
        ['a', -2],
        ['b', Number.NaN],
        ['c', Number.POSITIVE_INFINITY],
        ['d', 0.04],
        ['e', 1e21],
      ),
    ).toEqual(['a -2', 'b –', 'c –', 'd ▇ 0', 'e ▇▇▇▇▇▇▇▇▇▇▇▇ 1e+21']);
  });

  test('keeps labels on one line and short, by the columns they take', () => {
    expect(rowsOf(['September 2026', 1], ['漢字漢字漢字', 1], ['a\n\u202Eb\t', 1])).toEqual([
      'Septemb… ▇ 1',
      '漢字漢…  ▇ 1',
      'a b      ▇ 1',
    ]);
  });

  test('shows the last sixteen, and says of how many', () => {
    const block = chart(...Array.from({ length: 40 }, (_, at) => at));
    expect(chartRows(block).map(({ label }) => label)).toEqual(
      Array.from({ length: 16 }, (_, at) => `week ${at + 25}`),
    );
    expect(chartNote(block)).toBe('Most statements in week 3. The last 16 of 40 are shown.');
    expect(chartNote(chart(1, 2, 3))).toBe('Most statements in week 3.');
  });

  test('is never wider than a phone, whatever it is of', () => {
    const bar = fc.record({ label: fc.string({ unit: 'binary' }), value: fc.double() });
    fc.assert(
      fc.property(fc.array(bar), (bars) => {
        for (const row of chartRows({ bars })) {
          const text = rowText(row, (label) => label);
          expect(widthOf(text)).toBeLessThanOrEqual(8 + 1 + 12 + 1 + 9);
          expect(text).not.toMatch(/NaN|Infinity|undefined|\n/u);
          expect(text.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('a chart that is cut keeps its last bars, and counts all', () => {
  const block = chart(...Array.from({ length: 40 }, () => 2));
  const cut = cutBlock(block, 200);
  const shown = cut.kind === 'chart' ? cut.bars.length : 0;
  expect(shown).toBeGreaterThan(3);
  expect(cut.kind === 'chart' && chartNote(cut)).toBe(
    `Most statements in week 3. The last ${shown} of 40 are shown.`,
  );
  expect(sizeOf(cut)).toBeLessThanOrEqual(200);
  expect(cutBlock(block, 60)).toMatchObject({ bars: [], total: 40 });
});
