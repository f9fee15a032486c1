import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextOccurrence, slotOf } from '../../../src/briefings/due/next-occurrence.ts';

const schedule = (time: string, zone: string, days = 'daily') => ({
  times: [time],
  zone,
  days,
});
/** Instants from one moment on, in UTC to the minute. */
const walk = (own: ReturnType<typeof schedule>, from: string, count: number) => {
  const found: string[] = [];
  let at: Date | null = new Date(`${from}:00Z`);
  while (found.length < count) {
    at = nextOccurrence(own, at);
    if (!at) break;
    found.push(at.toISOString().slice(0, 16));
  }
  return found;
};

describe('the next occurrence', () => {
  test('comes after the moment, never at it', () => {
    const berlin = schedule('09:00', 'Europe/Berlin');
    expect(walk(berlin, '2026-03-04T07:59', 2)).toEqual(['2026-03-04T08:00', '2026-03-05T08:00']);
    expect(walk(berlin, '2026-03-04T08:00', 1)).toEqual(['2026-03-05T08:00']);
  });

  test('at an hour that the clock skips comes right after the gap', () => {
    const own = schedule('02:30', 'America/New_York');
    expect(walk(own, '2026-03-07T00:00', 3)).toEqual([
      '2026-03-07T07:30',
      '2026-03-08T07:00',
      '2026-03-09T06:30',
    ]);
    expect(slotOf(own, new Date('2026-03-08T07:00Z'))).toBe('2026-03-08T02:30');
  });

  test('at an hour that comes twice counts the first time', () => {
    const own = schedule('01:30', 'America/New_York');
    expect(walk(own, '2026-10-31T06:00', 3)).toEqual([
      '2026-11-01T05:30',
      '2026-11-02T06:30',
      '2026-11-03T06:30',
    ]);
  });

  test('falls on the days chosen', () => {
    expect(walk(schedule('08:00', 'UTC', 'weekdays'), '2026-03-05T09:00', 3)).toEqual([
      '2026-03-06T08:00',
      '2026-03-09T08:00',
      '2026-03-10T08:00',
    ]);
    expect(walk(schedule('08:00', 'UTC', 'fri-mon'), '2026-03-05T09:00', 5)).toEqual([
      '2026-03-06T08:00',
      '2026-03-07T08:00',
      '2026-03-08T08:00',
      '2026-03-09T08:00',
      '2026-03-13T08:00',
    ]);
  });

  test.each([
    ['Pacific/Kiritimati', '2025-12-31T18:00', '2025-12-31T19:00', '2026-01-01T09:00'],
    ['Pacific/Pago_Pago', '2026-01-01T00:00', '2026-01-01T20:00', '2026-01-01T09:00'],
    // Half an hour of summer time: 9:00 is 22:00 before the change and 22:30 after it.
    ['Australia/Lord_Howe', '2026-04-03T12:00', '2026-04-03T22:00', '2026-04-04T09:00'],
    ['Australia/Lord_Howe', '2026-04-04T12:00', '2026-04-04T22:30', '2026-04-05T09:00'],
    // Days before and after the clock changes in Europe: an offset has no summer time.
    ['+02:00', '2026-03-28T12:00', '2026-03-29T07:00', '2026-03-29T09:00'],
    ['+02:00', '2026-10-25T12:00', '2026-10-26T07:00', '2026-10-26T09:00'],
    ['-05:30', '2026-03-08T00:00', '2026-03-08T14:30', '2026-03-08T09:00'],
    ['Etc/GMT-2', '2026-03-29T12:00', '2026-03-30T07:00', '2026-03-30T09:00'],
    ['Etc/GMT+12', '2026-11-01T00:00', '2026-11-01T21:00', '2026-11-01T09:00'],
    ['Asia/Kolkata', '2026-01-01T00:00', '2026-01-01T03:30', '2026-01-01T09:00'],
  ])('in %s after %s is %s, the slot %s', (zone, from, instant, slot) => {
    expect(walk(schedule('09:00', zone), from, 1)).toEqual([instant]);
    expect(slotOf(schedule('09:00', zone), new Date(`${instant}Z`))).toBe(slot);
  });

  test('is a day on or so, at that hour unless the clock skips it, each in a slot of its own', () => {
    const zones = fc.constantFrom(
      ...'America/New_York Europe/London Australia/Lord_Howe Pacific/Chatham America/Santiago Africa/Casablanca Antarctica/Troll'.split(
        ' ',
      ),
    );
    const hours = fc.integer({ min: 0, max: 23 }).map((hour) => String(hour).padStart(2, '0'));
    const moments = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, hours, fc.constantFrom('00', '30'), moments, (zone, hour, half, from) => {
        const own = schedule(`${hour}:${half}`, zone);
        const first = nextOccurrence(own, from) as Date;
        const second = nextOccurrence(own, first) as Date;
        expect(first.getTime() - from.getTime()).toBeGreaterThan(0);
        expect(first.getTime() - from.getTime()).toBeLessThanOrEqual(26 * 3_600_000);
        expect(Math.abs(second.getTime() - first.getTime() - 86_400_000)).toBeLessThanOrEqual(
          2 * 3_600_000,
        );
        expect(slotOf(own, second) > slotOf(own, first)).toBe(true);
      }),
    );
  });

  test('of several times is the soonest, each in its slot', () => {
    const own = { times: ['08:00', '18:30'], zone: 'Europe/Berlin', days: 'mon,tue' };
    expect(walk(own, '2026-03-02T06:59', 4)).toEqual([
      '2026-03-02T07:00',
      '2026-03-02T17:30',
      '2026-03-03T07:00',
      '2026-03-03T17:30',
    ]);
    expect(slotOf(own, new Date('2026-03-02T17:30Z'))).toBe('2026-03-02T18:30');
  });

  test.each([
    ['25:00', 'daily'],
    ['a:b', 'daily'],
    ['*:*', 'daily'],
    ['', 'daily'],
    ['08:00', 'never'],
  ])('of “%s” on “%s” is refused', (time, days) => {
    expect(() => nextOccurrence(schedule(time, 'UTC', days), new Date(0))).toThrow(RangeError);
  });
});
