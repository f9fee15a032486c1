import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateFromUrl } from '../../../src/ingest/dates/date-from-url.ts';
import { orderAmong } from '../../../src/ingest/dates/day-order.ts';
import { readDate } from '../../../src/ingest/dates/read-date.ts';
import { countryOf } from '../../../src/ingest/dates/where.ts';

describe('readDate', () => {
  test.each([
    ['2026-11-23T10:00:00Z', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T10:00:00.123456+01:00', '2026-11-23T09:00:00.123Z'],
    ['2026-11-23 10:00', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23', '2026-11-23T00:00:00.000Z'],
    ['Mon, 23 Nov 2026 10:00:00 GMT', '2026-11-23T10:00:00.000Z'],
    ['Mon, 23 Nov 2026 10:00:00', '2026-11-23T10:00:00.000Z'],
    ['23 Nov 26 10:00 EST', '2026-11-23T15:00:00.000Z'],
    ['23 November 2026', '2026-11-23T00:00:00.000Z'],
    ['November 23rd, 2026 at 10:00 +0530', '2026-11-23T04:30:00.000Z'],
    ['Nov. 3, 2026', '2026-11-03T00:00:00.000Z'],
    ['15.07.2016', '2016-07-15T00:00:00.000Z'],
    ['23/11/2026', '2026-11-23T00:00:00.000Z'],
    ['23.11.2026, 10:14', '2026-11-23T10:14:00.000Z'],
    ['2026/11/23 10:00:00', '2026-11-23T10:00:00.000Z'],
    ['20261123T100000Z', '2026-11-23T10:00:00.000Z'],
    ['Nov 23, 2026 3:04 PM', '2026-11-23T15:04:00.000Z'],
    ['November 23, 2026, 12:04 a.m. EST', '2026-11-23T05:04:00.000Z'],
    ['Mon, 23 Nov 2026 3:04:05 PM MST', '2026-11-23T22:04:05.000Z'],
    ['Mon,23 Nov 2026 10:00 +0000', '2026-11-23T10:00:00.000Z'],
    ['Mon Nov 23 10:00:00 2026', '2026-11-23T10:00:00.000Z'],
    ['Mon Nov 3 10:00:00 PST 2026', '2026-11-03T18:00:00.000Z'],
    ['Mon Nov 23 2026 10:00:00 GMT+0100 (CET)', '2026-11-23T09:00:00.000Z'],
    ['2026-11-23 10:00:05 -0700 MST', '2026-11-23T17:00:05.000Z'],
    ['Mon, 23 Nov 2026 10:00:00 +5:30', '2026-11-23T04:30:00.000Z'],
    ['23. November 2026', '2026-11-23T00:00:00.000Z'],
    ['Thu, 07 Nov 96 10:00 JST', '1996-11-07T01:00:00.000Z'],
    // Of programs
    ['Wednesday, March 4, 2026 - 7:05pm', '2026-03-04T19:05:00.000Z'],
    ['Wed, 03/25/2026 - 07:05', '2026-03-25T07:05:00.000Z'],
    ['Wed, 03/04/2026 - 07:05', '2026-03-04T07:05:00.000Z'],
    ['Fri, 03/04/2026 - 07:05', '2026-04-03T07:05:00.000Z'],
    ['03/25/2026 07:05:00 PM', '2026-03-25T19:05:00.000Z'],
    [
      'Wed Mar 25 2026 07:05:00 GMT+0200 (Eastern European Standard Time)',
      '2026-03-25T05:05:00.000Z',
    ],
    ['Wed Mar 25 07:05:00 +0100 2026', '2026-03-25T06:05:00.000Z'],
    ['2026-03-25T07:05:00.000+01:00[Europe/Oslo]', '2026-03-25T06:05:00.000Z'],
    ['2026-03-25T07:05:00Z[UTC]', '2026-03-25T07:05:00.000Z'],
    ['2026-03-29T02:30:00[Europe/Oslo]', '2026-03-29T01:30:00.000Z'],
    ['1774422300', '2026-03-25T07:05:00.000Z'],
    ['1774422300000', '2026-03-25T07:05:00.000Z'],
    ['20260325', '2026-03-25T00:00:00.000Z'],
    ['20260325070500', '2026-03-25T07:05:00.000Z'],
    ['03/25/26', '2026-03-25T00:00:00.000Z'],
    ['03-25-26 7:05 PM', '2026-03-25T19:05:00.000Z'],
    ['25.03.26, 07:05 Uhr', '2026-03-25T07:05:00.000Z'],
    ['25/Mar/2026:07:05:00 +0200', '2026-03-25T05:05:00.000Z'],
    ['2026-03-25T24:00:00Z', '2026-03-26T00:00:00.000Z'],
    ['Posted on March 25, 2026', '2026-03-25T00:00:00.000Z'],
    ['Published: 25 Mar 2026 07:05', '2026-03-25T07:05:00.000Z'],
    ['Last updated on Wed, 25 Mar 2026 07:05 GMT', '2026-03-25T07:05:00.000Z'],
    ['Veröffentlicht am 25. März 2026', '2026-03-25T00:00:00.000Z'],
    ['Publié le 25 mars 2026 à 07h05', '2026-03-25T07:05:00.000Z'],
    // Zones by name
    ['Wed, 25 Mar 2026 07:05:00 America/New_York', '2026-03-25T11:05:00.000Z'],
    ['25 Mar 2026, 07:05 (GMT+5:30)', '2026-03-25T01:35:00.000Z'],
    ['25 Mar 2026 07:05 (MEZ)', '2026-03-25T06:05:00.000Z'],
    ['March 25, 2026 7 a.m. ET', '2026-03-25T11:00:00.000Z'],
    ['2026-03-25T07:05:00−03:00', '2026-03-25T10:05:00.000Z'],
    ['7:05 AM, 25 March 2026', '2026-03-25T07:05:00.000Z'],
    // In other languages
    ['Mittwoch, den 25. März 2026, 07:05 Uhr', '2026-03-25T07:05:00.000Z'],
    ['Mi, 25 Mrz 2026 07:05:00 +0100', '2026-03-25T06:05:00.000Z'],
    ['mercredi 25 mars 2026 à 07h05', '2026-03-25T07:05:00.000Z'],
    ['1er août 2026 à 7 h', '2026-08-01T07:00:00.000Z'],
    ['25 juil. 2026', '2026-07-25T00:00:00.000Z'],
    ['miércoles, 25 de marzo de 2026 - 07:05', '2026-03-25T07:05:00.000Z'],
    ['25 ene 2026', '2026-01-25T00:00:00.000Z'],
    ['mercoledì 25 luglio 2026 alle ore 07:05', '2026-07-25T07:05:00.000Z'],
    ['quarta-feira, 25 de dezembro de 2026 às 07h05', '2026-12-25T07:05:00.000Z'],
    ['1º de fevereiro de 2026', '2026-02-01T00:00:00.000Z'],
    ['woensdag 25 mrt. 2026 om 07:05 uur', '2026-03-25T07:05:00.000Z'],
    ['onsdag den 25. marts 2026 kl. 07.05', '2026-03-25T07:05:00.000Z'],
    ['25. joulukuuta 2026 klo 7.05', '2026-12-25T07:05:00.000Z'],
    ['25 декабря 2026 г., 07:05', '2026-12-25T07:05:00.000Z'],
    ['2026年3月25日 07:05', '2026-03-25T07:05:00.000Z'],
    ['2026年3月25日(水) 午後7時5分', '2026-03-25T19:05:00.000Z'],
    ['2026년 3월 25일 오전 7:05', '2026-03-25T07:05:00.000Z'],
    ['2026. 3. 25. 07:05', '2026-03-25T07:05:00.000Z'],
  ])('reads %s', (raw, iso) => {
    expect(readDate(raw)).toBe(iso);
  });

  test.each([
    '',
    'yesterday',
    '2 hours ago',
    '11/12/2026',
    '2026-02-30T10:00:00Z',
    '30 Feb 2026',
    '2026-13-01',
    '0001-01-01T00:00:00Z',
    '1899-12-31T00:00:00Z',
    '9999-12-31T23:59:59Z',
    'Mon, 23 Nov 2026 10:00:00 +9999',
    '2026-11-23T25:00:00Z',
    '2026-11-23T10:00:00Z; DROP TABLE',
    '23 Foo 2026',
    'Nov 23, 2026 13:04 PM',
    '2026-11-23T10:61:00Z',
    '2026-11-23T',
    '23 Nov 2026 and more',
    '-1',
    '0',
    '1970-01-01T00:00:00Z',
    '1234567890123456',
    '0000-01-01T00:00:00Z',
    'Sat, 01 Jan 0000 00:00:00 GMT',
    '99999-01-01T00:00:00Z',
    '+099999-01-01T00:00:00Z',
    'Fri, 01 Jan 99999 00:00:00 GMT',
    '2026-03-25 07:05 QQT',
    '2026-03-25 07:05 Nowhere/Land',
    '2026-03-25 07:05 (Oslo time)',
    '25 Mar 2026 07:05 IST',
    '25 Mar 2026 07:05 BST',
    '25 Mar 2026 07:05 CST',
    '25 Mar 2026 7',
    'Mon, 03/04/2026 - 07:05',
    '25 jui 2026',
    // 2025 or 2026, and March or April
    '25/03/26',
    '26-03-25',
    '03/04/26',
    '2026-03-25T24:01:00Z',
    'Published: yesterday',
    'Seen on 25 March 2026',
    '5 listopada 2026',
    '今日',
    '٢٠٢٦-١١-٢٣',
    '1'.repeat(100_000),
  ])('makes no date of %.30s', (raw) => {
    expect(readDate(raw)).toBeNull();
  });
});

describe('the place that wrote a date', () => {
  test.each([
    ['25 Mar 2026 07:00 IST', { language: 'en-IN' }, '01:30'],
    ['25 Mar 2026 07:00 IST', { language: 'en-us', country: 'IN' }, '01:30'],
    ['25 Mar 2026 07:00 IST', { language: 'he' }, '05:00'],
    ['25 Mar 2026 07:00 IST', { language: 'en-ie' }, '06:00'],
    ['25 Mar 2026 07:00 BST', { language: 'en_GB' }, '06:00'],
    ['25 Mar 2026 07:00 BST', { country: 'BD' }, '01:00'],
    ['25 Mar 2026 07:00 CST', { language: 'en-US' }, '13:00'],
    ['25 Mar 2026 09:00 CST', { language: 'zh' }, '01:00'],
    ['25 Mar 2026 07:00 EST', {}, '12:00'],
  ])('tells what the zone of %s means: %j', (raw, where, time) => {
    expect(readDate(raw, where)).toBe(`2026-03-25T${time}:00.000Z`);
  });

  test.each([
    ['11/12/2026', { language: 'de' }, '12-11'],
    ['11/12/2026', { country: 'IN' }, '12-11'],
    ['11/12/2026', { language: 'en-US' }, '11-12'],
    ['11/12/2026', { order: 'month' }, '11-12'],
    ['25/03/26', { language: 'en-GB' }, '03-25'],
    ['03/04/26', { language: 'en-US' }, '03-04'],
  ] as const)('tells which number of %s is the month: %j', (raw, where, day) => {
    expect(readDate(raw, where)).toBe(`2026-${day}T00:00:00.000Z`);
  });

  test.each([
    ['5 lip 2026', { language: 'pl' }, '07'],
    ['5 lip 2026', { language: 'hr-HR' }, '06'],
  ])('tells which month %s is: %j', (raw, where, month) => {
    expect(readDate(raw, where)).toBe(`2026-${month}-05T00:00:00.000Z`);
  });

  test.each([
    ['11/12/2026', { language: 'en' }],
    ['11/12/2026', { language: 'en-us', country: 'GB' }],
    ['25 Mar 2026 07:00 CST', { language: 'en-us', country: 'CN' }],
    ['25 Mar 2026 07:00 IST', { language: 'not a language', country: '?' }],
    ['11/12/2026', { language: 'not a language', country: '?' }],
  ])('does not tell enough of %s: %j', (raw, where) => {
    expect(readDate(raw, where)).toBeNull();
  });

  test('is known by the end of its address, unless everybody uses that', () => {
    expect(countryOf('https://paper.co.uk/feed')).toBe('GB');
    expect(countryOf('https://paper.in/feed')).toBe('IN');
    for (const url of [
      'https://paper.io/',
      'https://paper.example/',
      'http://127.0.0.1/',
      'x',
      null,
    ])
      expect(countryOf(url)).toBeUndefined();
  });

  test('is told by dates that can mean only one thing, if all agree', () => {
    expect(orderAmong(['11/12/2026', undefined, 'Fri, 11/20/2026'])).toBe('month');
    expect(orderAmong(['20-11-2026 10:00', '01-02-2026'])).toBe('day');
    expect(orderAmong(['11/20/2026', '20/11/2026'])).toBeUndefined();
    expect(orderAmong(['11/20/26', '20/11/2026'])).toBeUndefined();
    expect(orderAmong(['20-11-2026', '07/08/2026'])).toBeUndefined();
    expect(orderAmong(['11/12/2026', '2026-11-20'])).toBeUndefined();
  });
});

test('a date never makes trouble, whatever it is', () => {
  const pieces = fc.constantFrom(
    ...'2026,11,/,-,.,:, ,T,Z,Nov,年,月,日,时,IST,[,],(,),America/,+,99,午後,GMT,de,à,pm,0,é'.split(
      ',',
    ),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const date = readDate(parts.join(''), { language: 'en-IN' });
      expect(date ?? '2026').toMatch(/^(?:19[789]|20|2100)/u);
    }),
    { numRuns: 2_000 },
  );
});

describe('dateFromUrl', () => {
  test.each([
    ['https://a.example/2016/07/15/talks/', '2016-07-15T00:00:00.000Z'],
    ['https://a.example/world/2016-7-5-talks', '2016-07-05T00:00:00.000Z'],
    ['https://a.example/2016/07/talks', null],
    ['https://a.example/2016/02/31/talks', null],
    [null, null],
  ])('reads %s', (url, iso) => {
    expect(dateFromUrl(url)).toBe(iso);
  });
});
