import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTime } from '../../../src/briefings/due/next-occurrence.ts';
import { readStoredDays, uniformDays } from '../../../src/briefings/order/days.ts';
import { readDays, readTimes, readZone } from '../../../src/briefings/order/read-parts.ts';

const readOf = <T>(read: { kind: string; value?: T }): T | undefined => read.value;

describe('a time of day', () => {
  test.each([
    ['8:00', '08:00'],
    ['08.30', '08:30'],
    ['18h05', '18:05'],
    ['8am', '08:00'],
    ['8 PM', '20:00'],
    ['8:30pm', '20:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    [' 0:00 ', '00:00'],
    ['23:59', '23:59'],
    ['24:00', '00:00'],
    ['9', '09:00'],
    ['noon', '12:00'],
  ])('“%s” is %s', (text, time) => {
    expect(readOf(readTimes(text))).toEqual([time]);
    expect(isTime(time)).toBe(true);
  });

  test.each(['25:00', '8:60', '13pm', '0am', '-1:00', '8:5', '٠٩:٠٠', '', '0 8 * * *', 'weekdays'])(
    '“%s” is none',
    (text) => {
      expect(readTimes(text).kind).not.toBe('read');
      expect(isTime(text)).toBe(false);
    },
  );

  test('is read or not, whatever is typed, and reads the same again', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789:.h ampm') });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        for (const time of readOf(readTimes(text)) ?? []) {
          expect(isTime(time)).toBe(true);
          expect(readOf(readTimes(time))).toEqual([time]);
        }
      }),
    );
  });
});

describe('days as they are stored', () => {
  test.each([
    ['daily', 'daily'],
    ['Everyday', 'daily'],
    ['weekdays', 'weekdays'],
    ['mon-fri', 'weekdays'],
    ['weekends', 'weekends'],
    ['mon,thu', 'mon,thu'],
    ['Monday, Wednesdays + fri', 'mon,wed,fri'],
    ['tue-sat', 'tue,wed,thu,fri,sat'],
    ['mon–wed', 'mon,tue,wed'],
    ['fri-mon', 'mon,fri,sat,sun'],
    ['sat,sat', 'sat'],
    ['sun-sat', 'daily'],
  ])('“%s” are %s, as they are when typed', (text, days) => {
    expect(uniformDays(text)).toBe(days);
    expect(readOf(readDays(text))).toBe(days);
    expect(uniformDays(days)).toBe(days);
  });

  test.each(['', ',', 'mon,', 'mon-', 'mon-tue-wed', 'm', 'monkey', 'constructor', '1', '*'])(
    '“%s” are none',
    (text) => expect(readStoredDays(text)).toBeUndefined(),
  );

  test.each(['', ',', 'm', 'monkey', 'constructor', '*', 'never', '+02:00'])(
    '“%s” are none when typed',
    (text) => expect(readDays(text).kind).not.toBe('read'),
  );

  test('are read or not, whatever is typed', () => {
    const typed = fc.array(fc.constantFrom('mon', 'sun', 'sat', 'tuesday', '-', ',', '+', ' '));
    fc.assert(
      fc.property(
        fc.oneof(
          typed.map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const days = readStoredDays(text) ?? [];
          expect(days.every((day) => day >= 0 && day < 7)).toBe(true);
          expect(days).toEqual([...new Set(days)].sort());
        },
      ),
    );
  });
});

describe('a zone by itself', () => {
  test.each([
    ['utc', 'UTC'],
    ['Japan', 'Asia/Tokyo'],
    ['CET', 'Europe/Berlin'],
    ['GMT+2', 'Etc/GMT-2'],
    ['us/eastern', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
  ])('“%s” is %s', (text, zone) => expect(readOf(readZone(text))?.zone).toBe(zone));

  test.each(['Mars/Base', '', 'Europe\u200B/Berlin', '../../etc/passwd', '__proto__', 'weekdays'])(
    '“%s” is none',
    (text) => expect(readZone(text).kind).not.toBe('read'),
  );
});
