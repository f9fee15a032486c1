import { describe, expect, test } from 'vitest';
import { addsToNews, isFiller } from '../../../../src/summary/ranker/topic/adds-to-news.ts';

describe('filler', () => {
  test.each([
    'A crowd gathered outside the court in Senn.',
    'The minister was named earlier this week.',
    'The bridge closure is a devastating blow to Sill.',
    'The case had strained ties between Senn and Torra.',
    'The officer was due to appear in court.',
    'Torra left after the deal that Lee struck with E.U.',
    'That bit of information came from a letter.',
    'The flood changed the valley for ever.',
  ])('is “%s”', (text) => {
    expect(isFiller(text)).toBe(true);
  });

  test.each([
    'The union said that the case had strained ties.',
    'The deal was struck with the E.U.',
    'The court in Senn sent the case back.',
  ])('is not “%s”', (text) => {
    expect(isFiller(text)).toBe(false);
  });
});

describe('what adds to news', () => {
  test.each([
    'Some 900 dockers stay away.',
    'The mayor will appeal.',
    'Schools closed because snow blocked the roads.',
    'The union called for calm.',
    'Two brothers were arrested.',
    'Her son Otto becomes king.',
  ])('is “%s”', (text) => {
    expect(addsToNews(text)).toBe(true);
  });

  test.each(['The harbour lies in the west of Senn.', 'Orrin, 56, likes chess.'])(
    'is not “%s”',
    (text) => {
      expect(addsToNews(text)).toBe(false);
    },
  );
});
