import { describe, expect, test } from 'vitest';
import { sizesOf } from '../../../src/summary/weight/name-size.ts';
import { readSignals } from '../../../src/summary/weight/read-signals.ts';
import { weighStory } from '../../../src/summary/weight/weigh-story.ts';

const weigh = (titles: string[], { days = titles.length, freshness = 0.5 } = {}) =>
  weighStory({
    reports: titles.map((title, at) => ({
      ...readSignals({ title, text: '' }),
      outlet: `outlet ${at}`,
    })),
    reportsOfAllDays: days,
    freshness,
    names: sizesOf([]),
  });

describe('a story weighs more', () => {
  const ducks = ['Ducks cross motorway in Senn', 'Duck family stops traffic'];

  test.each([
    ['with many dead', ['Quake kills 212 in Torra', 'At least 212 dead in quake']],
    ['with a resignation in office', ['Premier Holt resigns', 'Holt steps down as premier']],
    ['with a ruling', ['Supreme court strikes down kite ban', 'Kite ban is overturned by court']],
    ['that is the first for long', ['First wolf since 1904 seen in Senn', 'Wolf is back']],
    ['in more outlets', [...ducks, 'Ducks on motorway']],
  ])('%s than ducks on a motorway', (_, titles) => {
    expect(weigh(titles)).toBeGreaterThan(weigh(ducks));
  });

  test('with reports of earlier days, and where it is fresher', () => {
    expect(weigh(ducks, { days: 8 })).toBeGreaterThan(weigh(ducks));
    expect(weigh(ducks, { freshness: 1 })).toBeGreaterThan(weigh(ducks));
  });

  test('in two outlets with a hundred dead than in three with nothing done', () => {
    expect(weigh(['Quake kills 100 in Torra', '100 dead in Torra'])).toBeGreaterThan(
      weigh([...ducks, 'Ducks on motorway']),
    );
  });
});

describe('a story weighs less', () => {
  test('where it is all opinion, however many outlets have it', () => {
    const opinions = ['Opinion: Holt must go', 'Comment: Time for Holt to go', 'Why Holt must go'];
    expect(weigh(opinions)).toBeLessThan(weigh(['Holt opens school']));
  });

  test('where there is only talk', () => {
    expect(weigh(['Holt slams Lind'])).toBeLessThan(weigh(['Holt meets Lind']));
  });

  test('by no opinion beside its news', () => {
    const news = ['Premier Holt resigns', 'Holt quits as premier'];
    expect(weigh([...news, 'Opinion: Good riddance'])).toBeGreaterThan(weigh(news) - 0.1);
  });
});
