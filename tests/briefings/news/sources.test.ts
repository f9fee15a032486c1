import { describe, expect, test } from 'vitest';
import { createIsFrom, findSources } from '../../../src/briefings/news/sources.ts';
import type { Feed } from '../../../src/model.ts';

const feed = (id: string, title: string, group: string | null = null) =>
  ({ id, title, group }) as Feed;
const FEEDS = [
  feed('1', 'Harbour Ledger', 'Coast'),
  feed('2', 'The Calder Post', 'Coast'),
  feed('3', 'Northgate Post'),
  feed('4', 'Métro Matin'),
];
const from = (...names: string[]) => {
  const sources = findSources(names, FEEDS);
  return FEEDS.filter(({ id, title }) => createIsFrom(sources)({ outlet: title, feedId: id })).map(
    ({ id }) => id,
  );
};

describe('sources', () => {
  test.each([
    ['by name, whatever its case and accents', ['metro matin'], ['4']],
    ['by a part that no other has', ['ledger'], ['1']],
    ['by the group of the place', ['coast'], ['1', '2']],
    ['several', ['ledger', 'Northgate Post'], ['1', '3']],
    ['not by a part that two have', ['post'], []],
    ['not by what nobody is called', ['nobody'], []],
  ])('are found %s', (_, names, wanted) => {
    expect(from(...names)).toEqual(wanted);
  });

  test('that are unclear are told', () => {
    expect(findSources(['post', 'ledger', '__proto__'], FEEDS).unclear).toEqual([
      'post',
      '__proto__',
    ]);
  });

  test('may be an outlet without a feed', () => {
    const sources = findSources(['Old Herald'], FEEDS);
    expect(createIsFrom(sources)({ outlet: 'OLD HERALD', feedId: 'imported' })).toBe(true);
  });
});
