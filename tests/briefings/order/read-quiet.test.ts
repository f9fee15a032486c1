import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuiet } from '../../../src/briefings/order/read-quiet.ts';

describe('quiet hours as they are typed', () => {
  test.each([
    ['22-7', '22:00-07:00'],
    ['22:00-07:00', '22:00-07:00'],
    ['10pm-7am', '22:00-07:00'],
    ['10 pm – 7 am', '22:00-07:00'],
    ['22:30 to 6', '22:30-06:00'],
    ['from 23 until 8', '23:00-08:00'],
    ['0-6', '00:00-06:00'],
    ['off', null],
    ['None', null],
    ['22', undefined],
    ['22-22', undefined],
    ['25-7', undefined],
    ['22-7-9', undefined],
    ['at night', undefined],
    ['', undefined],
  ])('%s is %s', (typed, expected) => {
    expect(readQuiet(typed)).toBe(expected);
  });

  test('are read again as they are written', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(clock, clock, (from, until) => {
        fc.pre(from !== until);
        expect(readQuiet(`${from}-${until}`)).toBe(`${from}-${until}`);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 4_000 }), (typed) => void readQuiet(typed)));
  });
});
