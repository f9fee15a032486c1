import { expect, test } from 'vitest';
import { inOrder } from '../../../commands/place/in-order.ts';

// 2026-12-01 is a Tuesday, and in Berlin it has begun one hour before.
const TUESDAY = { now: new Date('2026-11-30T23:30:00Z'), zone: 'Europe/Berlin' };
const span = (since: string, until: string, clock = TUESDAY) =>
  inOrder(
    [
      { role: 'since', text: since },
      { role: 'until', text: until },
    ],
    clock,
  ).map(({ text }) => text);

test.each([
  ['monday', 'tuesday', '2026-11-30', '2026-12-01'],
  ['monday', 'friday', '2026-11-23', '2026-11-27'],
  ['Mon', 'Sun', '2026-11-23', '2026-11-29'],
])('on a Tuesday, between %s and %s', (since, until, first, last) => {
  expect(span(since, until)).toEqual([first, last]);
});

test('days in the right order stay as they were typed', () => {
  expect(span('friday', 'monday')).toEqual(['friday', 'monday']);
  expect(span('tuesday', 'thursday')).toEqual(['tuesday', 'thursday']);
  expect(span('20 November', '10 November')).toEqual(['20 November', '10 November']);
});

test('where clocks are changed between, the days are the same', () => {
  const after = { now: new Date('2026-10-27T12:00:00Z'), zone: 'Europe/Berlin' };
  expect(span('friday', 'thursday', after)).toEqual(['2026-10-16', '2026-10-22']);
});
