import { expect, test } from 'vitest';
import { withoutSampleMarks } from '../../../src/briefings/telling/without-sample-marks.ts';
import { pair, QUOTE } from '../../chat/blocks.ts';

test('no quote of a pair is marked as invented where the small print says so of all', () => {
  const quotes = [{ ...QUOTE, source: { ...QUOTE.source, sample: true } }];
  const sides = [{ name: 'Ann Lee', quotes, gap: '' }];
  expect(withoutSampleMarks({ ...pair([]), sides })).toEqual({
    ...pair([]),
    sides: [{ name: 'Ann Lee', quotes: [QUOTE], gap: '' }],
  });
});
