import { expect, test } from 'vitest';
import { bareLast } from '../../../src/briefings/news/bare-last.ts';
import type { Chosen } from '../../../src/briefings/told/find-new.ts';
import { makeArticle } from '../../support/records.ts';

const TITLE = 'Premier Holt resigns after leak';
const BARE = 'Premier Holt has resigned after a leak.';
const MORE = 'Lawmakers in Senn will vote on a successor to Holt by Friday.';

function story(id: string, text: string, isTeaser = true): Chosen {
  const article = makeArticle({ feedId: 'f', id, title: TITLE, text });
  const lead = isTeaser ? { ...article, teaser: 'too long' } : article;
  return { id, lead, articles: [lead], update: null, also: [] } as unknown as Chosen;
}
const order = (...sections: Chosen[][]) => bareLast(sections).map((own) => own.map(({ id }) => id));

test('one story may be a headline alone; more of them come behind those with a sentence', () => {
  expect(
    order([story('a', BARE), story('b', BARE), story('c', `${BARE} ${MORE}`), story('d', BARE)]),
  ).toEqual([['a', 'c', 'b', 'd']]);
});

test('a whole report is no teaser, however little it adds', () => {
  expect(order([story('a', BARE), story('b', BARE, false)])).toEqual([['a', 'b']]);
});

test('one in all sections together, of which each keeps its own', () => {
  expect(order([story('a', BARE)], [story('b', BARE), story('c', `${BARE} ${MORE}`)])).toEqual([
    ['a'],
    ['c', 'b'],
  ]);
});
