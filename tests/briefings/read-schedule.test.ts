import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDays } from '../../src/briefings/read-days.ts';
import { readTime } from '../../src/briefings/read-time.ts';
import { readSchedule, suggestZones } from '../../src/briefings/schedule.ts';
import { UserError } from '../../src/chat/errors.ts';

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
  ])('“%s” is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  test.each(['24:00', '25:00', '8:60', '9', '13pm', '0am', '-1:00', '8:5', '٠٩:٠٠', 'noon', ''])(
    '“%s” is none',
    (text) => {
      expect(readTime(text)).toBeUndefined();
    },
  );

  test('is read or not, whatever is typed, and reads the same again', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789:.h ampm') });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const time = readTime(text);
        if (time === undefined) return;
        expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
        expect(readTime(time)).toBe(time);
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['daily', '*'],
    ['Everyday', '*'],
    ['weekdays', '1-5'],
    ['weekends', '0,6'],
    ['mon,thu', '1,4'],
    ['Monday, Wednesdays + fri', '1,3,5'],
    ['tue-sat', '2,3,4,5,6'],
    ['mon–wed', '1,2,3'],
    ['fri-mon', '0,1,5,6'],
    ['sat,sat', '6'],
    ['sun-sat', '*'],
  ])('“%s” are %s', (text, field) => {
    expect(readDays(text)).toBe(field);
  });

  test.each(['', ',', 'mon,', 'mon-', 'mon-tue-wed', 'm', 'monkey', 'constructor', '1', '*'])(
    '“%s” are none',
    (text) => {
      expect(readDays(text)).toBeUndefined();
    },
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
          expect(readDays(text) ?? '*').toMatch(/^(?:\*|[0-6]-[0-6]|[0-6](?:,[0-6])*)$/u);
        },
      ),
    );
  });
});

describe('a schedule as typed', () => {
  const typed = { times: ['6:30pm'], days: 'Weekdays', zone: 'utc' };

  test('is made uniform', () => {
    expect(readSchedule(typed)).toEqual({ times: ['18:30'], days: 'weekdays', zone: 'UTC' });
  });

  test.each([
    [{ times: ['noon'] }, '“noon” is not a time of day. Write it like 08:00 or 6:30pm.'],
    [
      { days: 'never' },
      'I do not know the days “never”. Write daily, weekdays, weekends, or days like',
    ],
    [
      { zone: 'Mars/Base' },
      'I do not know the time zone “Mars/Base”. Name a city’s zone, for example Europe/Berlin, or UTC, or an offset like +02:00.',
    ],
    [
      { days: '+02:00' },
      'I do not know the days “+02:00”. Put the days before the time zone: daily +02:00.',
    ],
    [{ zone: 'Japan' }, 'I do not know the time zone “Japan”. Did you mean Asia/Tokyo?'],
    [{ zone: 'CET' }, 'I do not know the time zone “CET”. Name a city’s zone, for example'],
    [{ zone: '' }, 'I do not know the time zone “”.'],
    [{ zone: 'GMT+2' }, 'I do not know the time zone'],
    [{ zone: 'Europe\u200B/Berlin' }, 'I do not know the time zone'],
    [{ zone: '../../etc/passwd' }, 'I do not know the time zone'],
    [{ zone: '__proto__' }, 'I do not know the time zone'],
  ])('with %j is refused with what would fit', (wrong, words) => {
    expect(() => readSchedule({ ...typed, ...wrong })).toThrow(UserError);
    expect(() => readSchedule({ ...typed, ...wrong })).toThrow(words);
  });
});

describe('zones while typing', () => {
  test('come from the beginning of their name first', () => {
    expect(suggestZones('europe/ber')[0]).toBe('Europe/Berlin');
    expect(suggestZones('new york')).toContain('America/New_York');
    expect(suggestZones('u')[0]).toBe('UTC');
    expect(suggestZones('nowhere')).toEqual([]);
  });

  test('are each offered once, and each can be set', () => {
    const zones = suggestZones('');
    expect(new Set(zones).size).toBe(zones.length);
    for (const zone of zones)
      expect(readSchedule({ times: ['8:00'], days: 'daily', zone })).toBeTruthy();
  });
});
