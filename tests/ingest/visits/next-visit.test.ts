import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOff, learnEvery, nextVisit } from '../../../src/ingest/visits/next-visit.ts';

const NOW = new Date('2026-05-04T12:00:00Z'); // a Monday
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const visit = (wait: number, pace: Parameters<typeof nextVisit>[1]['pace'] = null, random = 0) =>
  nextVisit(NOW, { waits: [wait], pace, random }).toISOString();

describe('the time between visits', () => {
  test('shrinks while a feed changes, grows while it does not, within bounds', () => {
    expect(learnEvery(null, true)).toBe(15 * MINUTE);
    expect(learnEvery(20 * MINUTE, true)).toBe(10 * MINUTE);
    expect(learnEvery(20 * MINUTE, false)).toBe(30 * MINUTE);
    expect(learnEvery(5 * MINUTE, true)).toBe(5 * MINUTE);
    expect(learnEvery(6 * HOUR, false)).toBe(6 * HOUR);
  });

  test('comes to rest near the time a feed takes to change', () => {
    let [every, at, changedAt] = [15 * MINUTE, 0, 0];
    const seen: number[] = [];
    for (let n = 0; n < 200; n++) {
      at += every;
      const hasNews = at - changedAt >= 2 * HOUR;
      if (hasNews) changedAt = at;
      every = learnEvery(every, hasNews);
      seen.push(every);
    }
    const late = seen.slice(100).reduce((sum, ms) => sum + ms, 0) / 100;
    expect(late).toBeGreaterThan(30 * MINUTE);
    expect(late).toBeLessThan(2 * HOUR);
  });

  test('doubles with each failure, up to a day', () => {
    expect([1, 2, 3, 4].map((failures) => backOff(15 * MINUTE, failures) / MINUTE)).toEqual([
      30, 60, 120, 240,
    ]);
    expect(backOff(null, 5_000)).toBe(24 * HOUR);
  });
});

describe('nextVisit', () => {
  test('waits for the longest of what is asked', () => {
    expect(visit(15 * MINUTE)).toBe('2026-05-04T12:15:00.000Z');
    expect(visit(15 * MINUTE, { ttlMs: HOUR, skipHours: [], skipDays: [] })).toBe(
      '2026-05-04T13:00:00.000Z',
    );
    expect(visit(1)).toBe('2026-05-04T12:05:00.000Z');
  });

  test('lets no feed silence itself for more than a day', () => {
    expect(visit(1, { ttlMs: 999 * 24 * HOUR, skipHours: [], skipDays: [] })).toBe(
      '2026-05-05T12:00:00.000Z',
    );
  });

  test('comes up to a tenth later, by the random number given', () => {
    expect(visit(100 * MINUTE, null, 0.5)).toBe('2026-05-04T13:45:00.000Z');
  });

  test('leaves hours and days alone that the feed rules out', () => {
    expect(visit(15 * MINUTE, { ttlMs: 0, skipHours: [12, 13], skipDays: [] })).toBe(
      '2026-05-04T14:00:00.000Z',
    );
    expect(visit(15 * MINUTE, { ttlMs: 0, skipHours: [], skipDays: [1, 2] })).toBe(
      '2026-05-06T00:00:00.000Z',
    );
  });

  test('always finds a time that is allowed', () => {
    const hours = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 23 });
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        hours,
        days,
        fc.integer({ min: 0, max: 30 * 24 * HOUR }),
        (skipHours, skipDays, wait) => {
          const at = nextVisit(NOW, {
            waits: [wait],
            pace: { ttlMs: 0, skipHours, skipDays },
            random: 0,
          });
          expect(skipHours).not.toContain(at.getUTCHours());
          expect(skipDays).not.toContain(at.getUTCDay());
          expect(at.getTime()).toBeGreaterThanOrEqual(NOW.getTime() + wait);
        },
      ),
    );
  });
});
