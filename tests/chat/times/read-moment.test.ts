import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/chat/errors.ts';
import { readMoment } from '../../../src/chat/times/read-moment.ts';

/** A Saturday; half past midnight on Sunday in Auckland. */
const NOW = new Date('2026-11-28T11:30:40Z');
const ZONES = ['UTC', 'America/New_York', 'Pacific/Auckland'] as const;

const read = (text: string, zone = 'UTC', now: Date | string = NOW) =>
  readMoment(text, 'since', { now: new Date(now), zone });

/** `2026-11-27 to 2026-11-28`, or the minute of a point. */
function spanOf(text: string, zone?: string, now?: string): string {
  const { start, end } = read(text, zone, now);
  const short = (iso: string) => iso.replace('T00:00:00.000Z', '').replace(':00.000Z', 'Z');
  return start === end ? short(start) : `${short(start)} to ${short(end)}`;
}

describe('a time as people write it, in UTC', () => {
  const NOV_20 = '2026-11-20 to 2026-11-21';
  test.each([
    ['today', '2026-11-28 to 2026-11-29'],
    ['Yesterday', '2026-11-27 to 2026-11-28'],
    ['the day before yesterday', '2026-11-26 to 2026-11-27'],
    ['day before yesterday', '2026-11-26 to 2026-11-27'],
    ['friday', '2026-11-27 to 2026-11-28'],
    ['sunday', '2026-11-22 to 2026-11-23'],
    ['monday', '2026-11-23 to 2026-11-24'],
    ['last Monday', '2026-11-23 to 2026-11-24'],
    ['on tue', '2026-11-24 to 2026-11-25'],
    ['tues', '2026-11-24 to 2026-11-25'],
    ['thurs', '2026-11-26 to 2026-11-27'],
    ['saturday', '2026-11-21 to 2026-11-22'],
    ['the 25th', '2026-11-25 to 2026-11-26'],
    ['30th', '2026-10-30 to 2026-10-31'],
    ['31st', '2026-10-31 to 2026-11-01'],
    ['20.11.', NOV_20],
    ['20/11', NOV_20],
    ['Friday 20 November', NOV_20],
    ['this morning', '2026-11-28 to 2026-11-29'],
    ['last night', '2026-11-27 to 2026-11-28'],
    ['tuesday evening', '2026-11-24 to 2026-11-25'],
    ['this weekend', '2026-11-28 to 2026-11-30'],
    ['the weekend', '2026-11-21 to 2026-11-23'],
    ['last weekend', '2026-11-21 to 2026-11-23'],
    ['this week', '2026-11-23 to 2026-11-30'],
    ['last week', '2026-11-16 to 2026-11-23'],
    ['previous week', '2026-11-16 to 2026-11-23'],
    ['this month', '2026-11-01 to 2026-12-01'],
    ['last month', '2026-10-01 to 2026-11-01'],
    ['this year', '2026-01-01 to 2027-01-01'],
    ['last year', '2025-01-01 to 2026-01-01'],
    ['2026-11-20', NOV_20],
    ['2026/11/20', NOV_20],
    ['2026.11.20', NOV_20],
    ['20.11.2026', NOV_20],
    ['20/11/2026', NOV_20],
    ['11/20/2026', NOV_20],
    ['20-11-2026', NOV_20],
    ['20 November', NOV_20],
    ['20 nov', NOV_20],
    ['20th November', NOV_20],
    ['20th of November, 2026', NOV_20],
    ['20 November 2026', NOV_20],
    ['November 20', NOV_20],
    ['Nov 20 2026', NOV_20],
    ['  NOV  20th,  2026 ', NOV_20],
    ['4/4/2026', '2026-04-04 to 2026-04-05'],
    ['2026-1-5', '2026-01-05 to 2026-01-06'],
    ['3 Sept', '2026-09-03 to 2026-09-04'],
    ['1 May', '2026-05-01 to 2026-05-02'],
    ['28 November', '2026-11-28 to 2026-11-29'],
    ['29 November', '2025-11-29 to 2025-11-30'],
    ['25 December', '2025-12-25 to 2025-12-26'],
    ['29 February', '2024-02-29 to 2024-03-01'],
    ['29 Feb 2020', '2020-02-29 to 2020-03-01'],
    ['November', '2026-11-01 to 2026-12-01'],
    ['December', '2025-12-01 to 2026-01-01'],
    ['may', '2026-05-01 to 2026-06-01'],
    ['Nov 2025', '2025-11-01 to 2025-12-01'],
    ['2026-02', '2026-02-01 to 2026-03-01'],
    ['2025', '2025-01-01 to 2026-01-01'],
    ['1900', '1900-01-01 to 1901-01-01'],
    ['7d', '2026-11-21T11:30Z'],
    ['7 days', '2026-11-21T11:30Z'],
    ['7 days ago', '2026-11-21T11:30Z'],
    ['last 7 days', '2026-11-21T11:30Z'],
    ['the past seven days', '2026-11-21T11:30Z'],
    ['a week', '2026-11-21T11:30Z'],
    ['week', '2026-11-21T11:30Z'],
    ['past week', '2026-11-21T11:30Z'],
    ['a week ago', '2026-11-21T11:30Z'],
    ['2w', '2026-11-14T11:30Z'],
    ['2 weeks', '2026-11-14T11:30Z'],
    ['two wks', '2026-11-14T11:30Z'],
    ['24H', '2026-11-27T11:30Z'],
    ['an hour ago', '2026-11-28T10:30Z'],
    ['6 hrs', '2026-11-28T05:30Z'],
    ['90min', '2026-11-28T10:00Z'],
    ['90 minutes', '2026-11-28T10:00Z'],
    ['1 minute', '2026-11-28T11:29Z'],
    ['3mo', '2026-08-28T11:30Z'],
    ['3 months', '2026-08-28T11:30Z'],
    ['three months ago', '2026-08-28T11:30Z'],
    ['past month', '2026-10-28T11:30Z'],
    ['1y', '2025-11-28T11:30Z'],
    ['2 yrs', '2024-11-28T11:30Z'],
    ['2026-11-20T10:00', '2026-11-20T10:00Z'],
    ['2026-11-20 10:00', '2026-11-20T10:00Z'],
    ['2026-11-20t10:00z', '2026-11-20T10:00Z'],
    ['2026-11-20T10:00+05:30', '2026-11-20T04:30Z'],
    ['2026-11-20T10:00:30.250Z', '2026-11-20T10:00:30.250Z'],
  ])('%s', (text, span) => {
    expect(spanOf(text)).toBe(span);
  });

  test('ends a length of months with the month', () => {
    expect(spanOf('1mo', 'UTC', '2026-03-31T09:00:00Z')).toBe('2026-02-28T09:00Z');
    expect(spanOf('last month', 'UTC', '2026-03-31T09:00:00Z')).toBe('2026-02-01 to 2026-03-01');
    expect(spanOf('1y', 'UTC', '2028-02-29T09:00:00Z')).toBe('2027-02-28T09:00Z');
  });

  test('begins weeks on Monday, also on a Monday and a Sunday', () => {
    const [monday, sunday] = ['2026-11-23T00:00:00Z', '2026-11-29T23:59:59Z'];
    for (const now of [monday, sunday]) {
      expect(spanOf('this week', 'UTC', now)).toBe('2026-11-23 to 2026-11-30');
      expect(spanOf('last week', 'UTC', now)).toBe('2026-11-16 to 2026-11-23');
    }
    expect(spanOf('monday', 'UTC', monday)).toBe('2026-11-16 to 2026-11-17');
    expect(spanOf('monday', 'UTC', sunday)).toBe('2026-11-23 to 2026-11-24');
    expect(spanOf('last week', 'UTC', '2026-01-01T12:00:00Z')).toBe('2025-12-22 to 2025-12-29');
  });
});

describe('the asker’s time zone', () => {
  test.each([
    [
      'yesterday',
      '2026-11-27T05:00Z to 2026-11-28T05:00Z',
      '2026-11-27T11:00Z to 2026-11-28T11:00Z',
    ],
    ['today', '2026-11-28T05:00Z to 2026-11-29T05:00Z', '2026-11-28T11:00Z to 2026-11-29T11:00Z'],
    [
      'saturday',
      '2026-11-21T05:00Z to 2026-11-22T05:00Z',
      '2026-11-27T11:00Z to 2026-11-28T11:00Z',
    ],
    ['sunday', '2026-11-22T05:00Z to 2026-11-23T05:00Z', '2026-11-21T11:00Z to 2026-11-22T11:00Z'],
    [
      'this week',
      '2026-11-23T05:00Z to 2026-11-30T05:00Z',
      '2026-11-22T11:00Z to 2026-11-29T11:00Z',
    ],
    [
      '29 November',
      '2025-11-29T05:00Z to 2025-11-30T05:00Z',
      '2026-11-28T11:00Z to 2026-11-29T11:00Z',
    ],
    [
      '2026-07-01',
      '2026-07-01T04:00Z to 2026-07-02T04:00Z',
      '2026-06-30T12:00Z to 2026-07-01T12:00Z',
    ],
    // The days on which the clocks change have 23 and 25 hours.
    [
      '2026-03-08',
      '2026-03-08T05:00Z to 2026-03-09T04:00Z',
      '2026-03-07T11:00Z to 2026-03-08T11:00Z',
    ],
    [
      '2026-11-01',
      '2026-11-01T04:00Z to 2026-11-02T05:00Z',
      '2026-10-31T11:00Z to 2026-11-01T11:00Z',
    ],
    [
      '2026-09-27',
      '2026-09-27T04:00Z to 2026-09-28T04:00Z',
      '2026-09-26T12:00Z to 2026-09-27T11:00Z',
    ],
    [
      '2026-04-05',
      '2026-04-05T04:00Z to 2026-04-06T04:00Z',
      '2026-04-04T11:00Z to 2026-04-05T12:00Z',
    ],
    ['4 weeks', '2026-10-31T10:30Z', '2026-10-31T11:30Z'],
    ['672h', '2026-10-31T11:30Z', '2026-10-31T11:30Z'],
    ['2mo', '2026-09-28T10:30Z', '2026-09-28T11:30Z'],
    // An hour that the clocks skip, and one that comes twice: the first counts.
    ['2026-03-08T02:30', '2026-03-08T07:30Z', '2026-03-07T13:30Z'],
    ['2026-11-01T01:30', '2026-11-01T05:30Z', '2026-10-31T12:30Z'],
    ['2026-11-01T01:30-05:00', '2026-11-01T06:30Z', '2026-11-01T06:30Z'],
  ])('decides what “%s” is in New York and in Auckland', (text, newYork, auckland) => {
    expect(spanOf(text, ZONES[1])).toBe(newYork);
    expect(spanOf(text, ZONES[2])).toBe(auckland);
  });

  test('may be an offset, and may skip midnight', () => {
    expect(spanOf('2026-11-20', '+05:30')).toBe('2026-11-19T18:30Z to 2026-11-20T18:30Z');
    expect(spanOf('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00Z to 2026-09-07T03:00Z');
  });
});

describe('what cannot be', () => {
  test.each([
    ['1m', '“1m” may mean minutes or months. Write 1min or 1mo.'],
    ['90 m', '“90 m” may mean minutes or months. Write 90min or 90mo.'],
    ['03/04/2026', '“03/04/2026” may mean 3 April or 4 March. Write 2026-04-03 or 2026-03-04.'],
    ['3.4.2026', '“3.4.2026” may mean 3 April or 4 March. Write 2026-04-03 or 2026-03-04.'],
    ['2026-02-30', '“2026-02-30” is no date: February 2026 has 28 days. Write another day.'],
    ['2026-02-30T10:00', '“2026-02-30T10:00” is no date: February 2026 has 28 days.'],
    ['30 February', '“30 February” is no date: February has 29 days. Write another day.'],
    ['29 Feb 2025', '“29 Feb 2025” is no date: February 2025 has 28 days. Write another day.'],
    ['31 November', '“31 November” is no date: November has 30 days. Write another day.'],
    ['0 May', '“0 May” is no date: May has 31 days. Write another day.'],
    ['2026-13-01', '“2026-13-01” is no date, since a year has 12 months. Write year, month and'],
    ['2026-00', '“2026-00” is no date, since a year has 12 months. Write year, month and day:'],
    ['13/13/2026', '“13/13/2026” is no date, since a year has 12 months.'],
    ['tomorrow', '“tomorrow” has not come yet: today is 28 November 2026. Write a time before'],
    ['next week', '“next week” has not come yet'],
    ['2027', '“2027” has not come yet'],
    ['29 November 2026', '“29 November 2026” has not come yet'],
    ['2026-11-28T11:31', '“2026-11-28T11:31” has not come yet'],
    ['0d', '“0d” is no time at all. Write a number from 1 on, such as 1d.'],
    ['0 months', '“0 months” is no time at all.'],
    ['200y', '“200y” is too far from today. Write a time from 1900 on, such as 10y or 1990.'],
    ['99999d', '“99999d” is too far from today.'],
    ['99999999999999999999d', '“99999999999999999999d” is too far from today.'],
    ['0000-01-01', '“0000-01-01” is too far from today.'],
    ['1850', '“1850” is too far from today.'],
    [
      'soon',
      'since is a time such as 7d, yesterday, last week, 20 November or 2026-11-20, not “so',
    ],
    ['-3d', 'not “-3d”.'],
    ['1.5d', 'not “1.5d”.'],
    ['d', 'not “d”.'],
    ['7', 'not “7”.'],
    ['20 Nov 26', 'not “20 Nov 26”.'],
    ['ma', 'not “ma”.'],
    ['2026-11-20T25:00', 'not “2026-11-20T25:00”.'],
    ['2026-11-20T10:00+99:00', 'not “2026-11-20T10:00+99:00”.'],
    ['constructor', 'not “constructor”.'],
    ['3 constructor', 'not “3 constructor”.'],
  ])('%s is refused by its name, with what to write', (text, message) => {
    expect(() => read(text)).toThrow(UserError);
    expect(() => read(text)).toThrow(message);
  });
});

test('what may lie ahead may not lie too far', () => {
  const ahead = (text: string) =>
    readMoment(text, 'until', { now: NOW, zone: 'UTC' }, { ahead: true });
  expect(ahead('tomorrow').end).toBe('2026-11-30T00:00:00.000Z');
  expect(ahead('next week').end).toBe('2026-12-07T00:00:00.000Z');
  expect(ahead('2027').end).toBe('2028-01-01T00:00:00.000Z');
  expect(() => ahead('9999')).toThrow('“9999” is too far from today.');
});

describe('in words', () => {
  test.each([
    ['7d', 'in the last 7 days', 'until 7 days ago', ''],
    ['a week', 'in the last week', 'until 1 week ago', ''],
    ['36h', 'in the last 36 hours', 'until 36 hours ago', ''],
    ['yesterday', 'since yesterday', 'until yesterday', 'yesterday'],
    ['20 nov', 'since 20 November 2026', 'until 20 November 2026', 'on 20 November 2026'],
    [
      'monday',
      'since Monday, 23 November 2026',
      'until Monday, 23 November 2026',
      'on Monday, 23 November 2026',
    ],
    [
      'last week',
      'since Monday, 16 November 2026',
      'until Sunday, 22 November 2026',
      'from Monday, 16 November 2026 to Sunday, 22 November 2026',
    ],
    ['last month', 'since 1 October 2026', 'until 31 October 2026', 'in October 2026'],
    ['2025', 'since 1 January 2025', 'until 31 December 2025', 'in 2025'],
    ['2026-11-20T09:05Z', 'since 20 November 2026 at 09:05', 'until 20 November 2026 at 09:05', ''],
  ])('%s', (text, since, until, within) => {
    const { said } = read(text);
    expect(said).toMatchObject({ since, until, ...(within && { within }) });
  });
});

describe('whatever is typed', () => {
  const oneOf = (words: string) => fc.constantFrom(...words.split(' '));
  const month = oneOf('jan Feb march apr May jun jul Aug sept oct November dec');
  const day = fc.integer({ min: 1, max: 31 }).map(String);
  const year = fc.integer({ min: 1995, max: 2030 }).map(String);
  const typed = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 400 }).map(String), oneOf('min h d w mo y days months')),
    fc.tuple(day, month),
    fc.tuple(month, day, year),
    fc.tuple(month, year),
    fc.tuple(oneOf('last this past'), oneOf('week month year')),
    fc.tuple(oneOf('today yesterday monday tue wed thu friday sat sunday june 2026')),
  );
  const moment = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2060-01-01T00:00:00Z'),
    noInvalidDate: true,
  });

  test('is a span that has begun, and written out means the same a week later', () => {
    fc.assert(
      fc.property(typed, moment, fc.constantFrom(...ZONES), (words, now, zone) => {
        const found = readOrExplained(words.join(' '), now, zone);
        if (!found) return;
        expect(found.start <= found.end).toBe(true);
        expect(Date.parse(found.start)).toBeLessThanOrEqual(now.getTime());
        const later = new Date(now.getTime() + 7 * 86_400_000);
        const since = read(found.written.since, zone, later);
        const until = readMoment(
          found.written.until,
          'until',
          { now: later, zone },
          { ahead: true },
        );
        expect([since.start, until.end]).toEqual([found.start, found.end]);
        expect([since.written.since, until.written.until]).toEqual([
          found.written.since,
          found.written.until,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('is understood or explained', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), moment, (text, now) => {
        readOrExplained(text, now, 'UTC');
      }),
    );
  });

  function readOrExplained(text: string, now: Date, zone: string) {
    try {
      return read(text, zone, now);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      return undefined;
    }
  }
});
