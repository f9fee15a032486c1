import { expect, test } from 'vitest';
import { isNewTo } from '../../src/follows/is-new-to.ts';
import type { LatelyArticle } from '../../src/store/follows/arrivals.ts';

const ARTICLE: LatelyArticle = {
  id: 'a',
  feedId: 'f',
  title: 'Talks',
  text: 'Talks.',
  outlet: 'The Gazette',
  published: '2026-03-04T11:00:00.000Z',
  readAt: '2026-03-04T12:00:00.000Z',
  firstReadAt: '2026-01-01T00:00:00.000Z',
  knownIn: [],
  seq: 1,
  realm: 'shared',
  storyId: null,
  isOld: false,
};

test.each<[string, Partial<LatelyArticle>, string, boolean]>([
  ['read after the follow began', {}, '2026-03-04T11:59:00.000Z', true],
  ['read before', {}, '2026-03-04T12:00:00.000Z', false],
  ['out for a day', { published: '2026-03-03T12:00:00.000Z' }, '2026-03-01T00:00:00.000Z', false],
  ['dated by its day', { published: '2026-03-04T00:00:00.000Z' }, '2026-03-04T11:00:00.000Z', true],
  ['backlog, or handed over', { isOld: true }, '2026-03-01T00:00:00.000Z', false],
  [
    'of a first visit, from before the follow',
    { firstReadAt: '2026-03-04T11:55:00.000Z' },
    '2026-03-04T11:30:00.000Z',
    false,
  ],
  [
    'of a first visit, from after',
    { firstReadAt: '2026-03-04T11:55:00.000Z' },
    '2026-03-04T10:00:00.000Z',
    true,
  ],
])('an article %s', (_, fields, since, expected) => {
  expect(isNewTo({ since }, { ...ARTICLE, ...fields })).toBe(expected);
});
