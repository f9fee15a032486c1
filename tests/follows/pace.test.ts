import { describe, expect, test } from 'vitest';
import { dueFor } from '../../src/follows/pace.ts';
import type { Follow } from '../../src/model.ts';
import { makeFollow } from '../support/records.ts';

const due = (at: string, fields: Partial<Follow> = {}, posts = 0) =>
  dueFor(makeFollow({ zone: 'Europe/Berlin', ...fields }), new Date(at), posts);

describe('what is found', () => {
  test.each<[string, string, Partial<Follow>, number, string | null]>([
    ['at once', '2026-03-04T09:07:30.000Z', {}, 0, '2026-03-04T09:07:30.000Z'],
    [
      'at the full hour',
      '2026-03-04T09:07:30.000Z',
      { when: 'hourly' },
      0,
      '2026-03-04T10:00:00.000Z',
    ],
    [
      'at the next full hour',
      '2026-03-04T09:00:00.000Z',
      { when: 'hourly' },
      0,
      '2026-03-04T10:00:00.000Z',
    ],
    [
      'at the full hour there',
      '2026-03-04T09:07:00.000Z',
      { when: 'hourly', zone: 'Asia/Kathmandu' },
      0,
      '2026-03-04T09:15:00.000Z',
    ],
    ['by the briefing', '2026-03-04T09:07:00.000Z', { when: 'briefing' }, 0, null],
    ['while there is room', '2026-03-04T09:07:00.000Z', { most: 3 }, 2, '2026-03-04T09:07:00.000Z'],
    ['the next morning', '2026-03-04T09:07:00.000Z', { most: 3 }, 3, '2026-03-05T07:00:00.000Z'],
    [
      'not the same morning',
      '2026-03-04T01:00:00.000Z',
      { most: 3 },
      3,
      '2026-03-05T07:00:00.000Z',
    ],
    [
      'after the quiet hours',
      '2026-03-04T23:00:00.000Z',
      { quiet: '22:00-09:30' },
      0,
      '2026-03-05T08:30:00.000Z',
    ],
    [
      'after them also where much was posted',
      '2026-03-04T09:00:00.000Z',
      { quiet: '22:00-09:30', most: 1 },
      1,
      '2026-03-05T08:30:00.000Z',
    ],
    [
      'once a day where the channel refuses us',
      '2026-03-04T09:00:00.000Z',
      { refusals: 3, refusedAt: '2026-03-04T08:00:00.000Z' },
      0,
      '2026-03-05T04:00:00.000Z',
    ],
  ])('is told %s', (_, at, fields, posts, expected) => {
    expect(due(at, fields, posts)).toBe(expected);
  });
});
