import { describe, expect, test } from 'vitest';
import { freshFor, restFor } from '../../../src/ingest/web/asked-waits.ts';

const NOW = new Date('2026-05-04T12:00:00Z');
const HOUR = 60 * 60_000;

describe('what a server asks for', () => {
  test.each([
    ['max-age=600', 600_000],
    ['public, Max-Age="60", must-revalidate', 60_000],
    ['no-cache', 0],
    ['s-maxage=600', 0],
    ['max-age=31536000', 24 * HOUR],
    [null, 0],
  ])('Cache-Control: %s', (header, ms) => {
    expect(freshFor(header)).toBe(ms);
  });

  test.each([
    ['120', 120_000],
    ['Mon, 04 May 2026 13:00:00 GMT', HOUR],
    ['Mon, 04 May 2026 11:00:00 GMT', 0],
    ['soon', 0],
    ['999999999', 7 * 24 * HOUR],
    [null, 0],
  ])('Retry-After: %s', (header, ms) => {
    expect(restFor(header, NOW)).toBe(ms);
  });
});
