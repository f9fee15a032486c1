import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches } from '../../../src/briefings/topic/matches.ts';
import { readTopic, readTopics } from '../../../src/briefings/topic/read-topic.ts';
import { makeArticle } from '../../support/records.ts';

const fits = (topic: string, text: string, title = 'News'): boolean =>
  matches(readTopic(topic), makeArticle({ feedId: 'f', id: `${title} ${text}`, title, text }));

describe('a topic', () => {
  test.each([
    ['ferry strike', 'A strike stopped all ferries.', true],
    ['ferry strike', 'A strike stopped all trains.', false],
    ['“ferry strike”', 'The Ferry-Strike goes on.', true],
    ['"ferry strike"', 'A strike stopped the ferry.', false],
    ['"ferry strike" wages', 'The ferry strike is over wages.', true],
    ['"ferry strike" wages', 'The ferry strike is over.', false],
    ['strike -ferry', 'A strike stopped all ferries.', false],
    ['strike -ferry', 'A strike stopped all trains.', true],
    ['strike –"lucky strike"', 'They smoked Lucky Strike.', false],
    ['strike -"lucky strike"', 'By luck the strike is over. Lucky us.', true],
    ['cease-fire', 'The ceasefire holds.', false],
    ['cease-fire', 'The cease-fire holds.', true],
    ['"the who"', 'They heard The Who in Northgate.', true],
    ['the who', 'They asked who the mayor was.', false],
    ['Zoë', 'ZOE ran.', true],
    ['-ferry', 'The ferry runs.', false],
    ['', 'Anything.', false],
    ['"" -', 'Anything.', false],
    ['"unclosed phrase', 'An unclosed phrase.', true],
  ])('%s of “%s”: %s', (topic, text, wanted) => {
    expect(fits(topic, text)).toBe(wanted);
  });

  test('has its words in the title or the text, but no phrase runs over from one to the other', () => {
    expect(fits('bridge opens', 'It opens today.', 'The bridge')).toBe(true);
    expect(fits('"bridge opens"', 'Opens today.', 'The bridge')).toBe(false);
  });

  test('is named as it was typed, without marks and without what it leaves out', () => {
    expect(readTopic('  gas "harbour strike" -sport ').name).toBe('gas harbour strike');
  });

  test('can be anything that is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readTopic(text)));
    expect(readTopic('-"'.repeat(50_000)).terms).toEqual([]);
  });
});

describe('the topics of a briefing', () => {
  test('leave out of all what one of them only leaves out', () => {
    const { topics, without, left } = readTopics([
      'gas talks',
      '-sport',
      '-"press review"',
      '"x y"',
    ]);
    expect(topics.map(({ name }) => name)).toEqual(['gas talks', 'x y']);
    expect(without).toEqual({ terms: ['sport'], phrases: [['press', 'review']] });
    expect(left).toEqual(['sport', 'press review']);
  });

  test('that say nothing are no wish for all news', () => {
    expect(readTopics(['!!!']).topics).toHaveLength(1);
  });
});
