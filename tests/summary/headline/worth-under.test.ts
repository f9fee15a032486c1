import { describe, expect, test } from 'vitest';
import { contradicts, isOvertaken } from '../../../src/summary/headline/is-overtaken.ts';
import { worthUnder } from '../../../src/summary/headline/worth-under.ts';

describe('a sentence under a headline is worth', () => {
  const worth = (sentence: string) => worthUnder('Parliament in Senn bans kites', sentence);

  test.each([
    ['a vote', 'The ban passed 61-29.'],
    ['a sum', 'Whoever flies one pays $300.'],
    ['victims', 'Two children were killed by kites.'],
    ['what was done beside it', 'The court in Torra suspended the mayor.'],
    ['what comes next', 'Shops must clear their shelves by Friday.'],
  ])('something for %s', (_, sentence) => {
    expect(worth(sentence)).toBeGreaterThanOrEqual(0.5);
  });

  test.each([
    ['an age', 'Ada Holt, 47, spoke in Senn.'],
    ['a date', 'Lawmakers met on May 6 at 11 a.m. in 2031.'],
    ['a number of the headline', 'Parliament in Senn bans kites.'],
    ['the past', 'Kites had been a sport of 300 families.'],
    ['chatter', 'That isn’t how 300 families see kites.'],
  ])('nothing for %s', (_, sentence) => {
    expect(worth(sentence)).toBeLessThan(0.5);
  });
});

test.each([
  ['Holt to resign over leak', 'Holt resigns over leak', true],
  ['Holt may be charged over leak', 'Holt charged over leak', true],
  ['Holt to resign over leak', 'Holt to resign on Friday over leak', false],
  ['Holt resigns over leak', 'Holt to move to Torra', false],
])('“%s” is overtaken by “%s”: %s', (older, newer, wanted) => {
  expect(isOvertaken(older, newer)).toBe(wanted);
});

test.each([
  ['Holt will not resign over leak', 'Holt agrees to resign over leak', true],
  ['Holt rejects trial of Lind', 'Holt goes ahead with trial of Lind', true],
  ['Holt rejects trial of Lind', 'Holt dismisses trial of Lind', false],
  ['Holt rejects trial of Lind', 'Ferries stop in Sill Bay', false],
])('“%s” and “%s” contradict one another: %s', (one, other, wanted) => {
  expect(contradicts(one, other)).toBe(wanted);
});
