import { describe, expect, test } from 'vitest';
import type { FeedItem } from '../../../src/ingest/feeds/feed-item.ts';
import { tellApart } from '../../../src/ingest/feeds/tell-apart.ts';

const PAGE = 'https://a.example/live';
const item = (own: Partial<FeedItem>): FeedItem => ({
  guid: null,
  url: null,
  title: 't',
  author: null,
  published: null,
  summary: null,
  contentHtml: null,
  ...own,
});
const named = (items: FeedItem[]) =>
  tellApart(items).map(({ guid, url, title, sharesPage }) => [guid, url, title, sharesPage]);

describe('the items of an answer', () => {
  test('are told apart by their addresses where they share a guid', () => {
    expect(
      named([
        item({ guid: 'g', url: 'https://a.example/1', title: 'a' }),
        item({ guid: 'g', url: 'https://a.example/2', title: 'b' }),
      ]),
    ).toEqual([
      [null, 'https://a.example/1', 'a', undefined],
      [null, 'https://a.example/2', 'b', undefined],
    ]);
  });

  test.each([
    ['the same', { title: 'a' }, { title: 'a' }],
    ['a new title', { title: 'a', summary: 's' }, { title: 'b', summary: 's' }],
    ['a new text', { title: 'a', summary: 's' }, { title: 'a', summary: 'r' }],
    [
      'another address',
      { title: 'a', summary: 's', url: `${PAGE}/x` },
      { title: 'a', summary: 's' },
    ],
    ['another guid', { title: 'a', summary: 's', guid: 'h' }, { title: 'a', summary: 's' }],
    ['no guid and a new title', { guid: null, title: 'a' }, { guid: null, title: 'b' }],
    ['no address', { url: null, title: 'a' }, { url: null, title: 'b' }],
  ])('come once where they are listed again with %s', (_name, one, other) => {
    const both = [one, other].map((own) => item({ guid: 'g', url: PAGE, ...own }));
    expect(tellApart(both)).toHaveLength(1);
  });

  test('are entries of one page where they have guids of their own', () => {
    expect(
      named([
        item({ guid: '1', url: `${PAGE}#b1`, title: 'a' }),
        item({ guid: '2', url: `${PAGE}#b2`, title: 'b' }),
        item({ guid: '3', url: PAGE, title: 'c' }),
      ]),
    ).toEqual([
      ['1', `${PAGE}#b1`, 'a', true],
      ['2', `${PAGE}#b2`, 'b', true],
      ['3', PAGE, 'c', undefined],
    ]);
  });

  test('share a page without fragments, too, or with one that says nothing', () => {
    for (const url of [PAGE, `${PAGE}#now`])
      expect(
        named([item({ guid: '1', url, title: 'a' }), item({ guid: '2', url, title: 'b' })]),
      ).toEqual([
        ['1', PAGE, 'a', true],
        ['2', PAGE, 'b', true],
      ]);
  });

  test('with words of their own are told apart on one page even without guids', () => {
    const items = ['a', 'b'].map((title) => item({ url: PAGE, title, summary: `It is ${title}.` }));
    expect(tellApart(items)).toMatchObject([{ sharesPage: true }, { sharesPage: true }]);
  });

  test('that all lead to the front page are told apart by their titles', () => {
    const items = ['a', 'b'].map((title) => item({ url: 'https://a.example/', title }));
    expect(tellApart(items)).toHaveLength(2);
  });

  test('are entries of their page also where only one is left', () => {
    const alone = (own: Partial<FeedItem>) => named([item({ title: 'a', ...own })])[0];
    expect(alone({ guid: '7', url: `${PAGE}#b7` })).toEqual(['7', `${PAGE}#b7`, 'a', true]);
    expect(alone({ guid: 'a-new', url: `${PAGE}#new` })).toEqual([
      'a-new',
      `${PAGE}#new`,
      'a',
      true,
    ]);
    expect(alone({ guid: 'x', url: `${PAGE}#new` })).toEqual(['x', `${PAGE}#new`, 'a', undefined]);
    expect(alone({ guid: PAGE, url: `${PAGE}#b7` })).toEqual([PAGE, PAGE, 'a', undefined]);
    expect(alone({ url: `${PAGE}#b7` })).toEqual([null, PAGE, 'a', undefined]);
  });

  test('are pages of their own where the same fragment stands behind all addresses', () => {
    expect(
      named([
        item({ guid: '1', url: 'https://a.example/1#rss', title: 'a' }),
        item({ guid: '2', url: 'https://a.example/2#rss', title: 'b' }),
      ]),
    ).toEqual([
      ['1', 'https://a.example/1', 'a', undefined],
      ['2', 'https://a.example/2', 'b', undefined],
    ]);
  });

  test('of two live pages keep their places, though both count from one', () => {
    const entries = ['x', 'y'].flatMap((page) =>
      [1, 2].map((n) => item({ guid: page + n, url: `${PAGE}/${page}#b${n}`, title: page + n })),
    );
    expect(tellApart(entries).map(({ url }) => url)).toEqual(entries.map(({ url }) => url));
  });
});
