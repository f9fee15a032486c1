import { describe, expect, test } from 'vitest';
import { afterLook, type Seen } from '../../../src/store/looks/after-look.ts';
import { nextLook } from '../../../src/store/looks/next-look.ts';

const BEGUN = Date.parse('2026-03-01T12:00:00.000Z');
const onDay = (days: number): string => new Date(BEGUN + days * 24 * 60 * 60_000).toISOString();

describe('nextLook', () => {
  test.each([
    ['when it was read', 0, 1],
    ['an hour later', 1 / 24, 1],
    ['shortly before a day has passed', 0.8, 7],
    ['after a day', 1, 7],
    ['after three days', 3, 7],
    ['shortly before a week has passed', 5.5, 30],
    ['after a week', 7, 30],
    ['after two weeks', 14, 30],
    ['after a month', 30, null],
    ['after a year', 365, null],
  ])('%s', (_, now, next) => {
    expect(nextLook(onDay(0), onDay(now))).toBe(next === null ? null : onDay(next));
  });
});

describe('afterLook', () => {
  /** What is known after these looks, by the day. */
  function see(...looks: [day: number, seen: Seen][]) {
    let row = {
      begunAt: onDay(0),
      state: null as Parameters<typeof afterLook>[0]['state'],
      missingSince: null as string | null,
      checkedAt: null as string | null,
      dueAt: null as string | null,
    };
    for (const [day, seen] of looks) row = { ...row, ...afterLook(row, seen, onDay(day)) };
    return row;
  }

  test('a page that is there was checked', () => {
    expect(see([1, 'there'])).toMatchObject({
      state: 'there',
      checkedAt: onDay(1),
      dueAt: onDay(7),
    });
  });

  test('one that is missing is not gone yet, and is tried again the next day', () => {
    expect(see([1, 'there'], [7, 'missing'])).toMatchObject({
      state: 'missing',
      missingSince: onDay(7),
      checkedAt: onDay(1),
      dueAt: onDay(8),
    });
  });

  test('missing twice within a day is not gone', () => {
    expect(see([7, 'missing'], [7.5, 'missing'])).toMatchObject({ state: 'missing' });
  });

  test('missing on two days is gone since the first, and looked at once more', () => {
    expect(see([7, 'missing'], [8, 'missing'])).toMatchObject({
      state: 'gone',
      missingSince: onDay(7),
      dueAt: onDay(30),
    });
  });

  test('one that came back is there, and counts anew', () => {
    expect(see([1, 'missing'], [2, 'there'])).toMatchObject({ state: 'there', missingSince: null });
    expect(see([1, 'missing'], [2, 'there'], [7, 'missing'])).toMatchObject({
      state: 'missing',
      missingSince: onDay(7),
    });
    expect(see([1, 'missing'], [2, 'missing'], [7, 'there'])).toMatchObject({ state: 'there' });
  });

  test('one that cannot be read waits for the next look, and nothing else is known', () => {
    expect(see([1, 'unreadable'])).toMatchObject({
      state: 'unreadable',
      checkedAt: null,
      dueAt: onDay(7),
    });
    expect(see([1, 'missing'], [2, 'unreadable'])).toMatchObject({
      state: 'missing',
      missingSince: onDay(1),
      dueAt: onDay(7),
    });
    expect(see([1, 'missing'], [2, 'missing'], [7, 'unreadable'])).toMatchObject({ state: 'gone' });
  });

  test('the last look is the last, but for one that must be confirmed', () => {
    expect(see([30, 'there']).dueAt).toBeNull();
    expect(see([30, 'missing']).dueAt).toBe(onDay(31));
    expect(see([30, 'missing'], [31, 'missing']).dueAt).toBeNull();
  });
});
