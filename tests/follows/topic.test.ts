import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isMarkedTopic,
  isOnTopic,
  isSameTopic,
  readFollowedTopic,
  readForTopics,
} from '../../src/follows/topic.ts';

describe('a topic as it is typed', () => {
  test.each([
    ['gas talks', { words: 'gas talks', terms: ['ga', 'talk'], phrases: [], without: [] }],
    ['"gas talks"', { words: 'gas talks', phrases: ['gas talks'], without: [] }],
    ['“Gas Talks” -football', { words: 'Gas Talks', phrases: ['gas talks'], without: ['footbal'] }],
    ['rates -"central bank"', { words: 'rates', without: ['central', 'bank'] }],
    ['well-known', { words: 'well-known', without: [] }],
    ['"gas', { words: 'gas', phrases: [] }],
    ['-football', { words: '', without: ['footbal'] }],
    ['', { words: '', terms: [] }],
  ])('%s', (typed, expected) => {
    expect(readFollowedTopic(typed)).toMatchObject(expected);
  });

  test.each([
    ['"gas talks"', true],
    ['gas -football', true],
    ['„gas“', true],
    ['jean-luc picard', false],
    ['gas talks', false],
    ['gas - talks', false],
  ])('%s is marked as words: %s', (typed, expected) => {
    expect(isMarkedTopic(typed)).toBe(expected);
  });

  test('is the same however it is typed', () => {
    expect(isSameTopic('Gas talks', 'talks  gas')).toBe(true);
    expect(isSameTopic('gas -football', '-football gas')).toBe(true);
    expect(isSameTopic('"gas talks"', 'gas talks')).toBe(false);
    expect(isSameTopic('gas talks', 'gas talks -football')).toBe(false);
  });

  test('may be anything, and takes no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        readFollowedTopic(typed);
      }),
    );
    const start = performance.now();
    for (const hostile of ['"', '-', '- ', 'a"', '“„', '-"'])
      readFollowedTopic(hostile.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

const REPORT = {
  title: 'Gas talks resume in Vantaa',
  outlet: 'The Gazette',
  text: 'Talks on gas went on for hours. The ministers spoke of pipes, prices and storage. They had met twice before, in March and in June, and parted without a word on what the next winter would cost their countries. The pipes under the sea were built thirty years ago and carry less each year, as a report of the energy agency showed last autumn. Storage is at a third of what it holds. A new round is to begin after the holidays, the hosts announced in the evening, and both sides will bring their engineers along. A game of football was shown next door.',
};

describe('a report', () => {
  test.each([
    ['gas talks', true],
    ['talks gas', true],
    ['"gas talks"', true],
    ['"talks gas"', false],
    ['gas -football', false],
    ['gas -hockey', true],
    ['gas election', false],
    ['football', false],
    ['-hockey', false],
  ])('is on %s: %s', (typed, expected) => {
    expect(isOnTopic(readFollowedTopic(typed), readForTopics(REPORT))).toBe(expected);
  });
});
