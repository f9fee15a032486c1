import { describe, expect, test } from 'vitest';
import { dateFromUrl, readDate } from '../../src/ingest/dates.ts';

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
  ])('reads %s', (raw, iso) => {
    expect(readDate(raw)).toBe(iso);
  });

  test.each([
    '',
    'yesterday',
    '2 hours ago',
    '11/12/2026',
    '11/23/2026',
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
    '1795392000',
    '-1',
    '今日',
    '٢٠٢٦-١١-٢٣',
    '1'.repeat(100_000),
  ])('makes no date of %.30s', (raw) => {
    expect(readDate(raw)).toBeNull();
  });
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
