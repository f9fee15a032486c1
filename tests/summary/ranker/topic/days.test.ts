import { expect, test } from 'vitest';
import { isOfEarlierDay, latestDay } from '../../../../src/summary/ranker/topic/days.ts';

test.each([
  [['It burned on Monday.', 'It was out by Tuesday.'], 'It burned on Monday.', true],
  [['It burned on Sunday.', 'It was out by Monday.'], 'It was out by Monday.', false],
  [['It burned on Saturday.', 'It was out on Monday.'], 'It burned on Saturday.', true],
  [['It burned.'], 'It burned on Monday.', false],
  [['It was out by Tuesday.'], 'It burned.', false],
])('of %j, “%s” tells of an earlier day: %s', (texts, text, isEarlier) => {
  expect(isOfEarlierDay(text, latestDay(texts))).toBe(isEarlier);
});
