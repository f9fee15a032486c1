import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAddress } from '../../../src/ingest/imports/read-address.ts';
import type { Store } from '../../../src/store/store.ts';
import { fetched } from '../../support/fetched.ts';
import { openTestStore } from '../../support/stores.ts';

const ADDRESS = 'https://tarn.example/mill';
const PAGE = {
  title: 'Mill to be rebuilt',
  outlet: 'Tarn Times',
  byline: null,
  published: '2026-05-01T10:00:00.000Z',
  url: ADDRESS,
  text: '“We will build it again,” said Ines Wendt, the mayor of Tarn. The old mill burned down in March.',
  language: 'en',
};

let store: Store;
let asked: string[];
beforeEach(async () => {
  store = await openTestStore({ sample: '0' });
  asked = [];
});
afterEach(() => store.close());

const read = (url: string, placeId = 'here') =>
  readAddress(url, placeId, {
    store,
    now: () => new Date('2026-05-02T10:00:00.000Z'),
    fetch: async (url) => {
      asked.push(url);
      return fetched(url, '<p>');
    },
    readPage: async () => PAGE,
  });

describe('an address somebody names', () => {
  test('is fetched once; then there is a copy', async () => {
    const first = await read(ADDRESS);
    expect(await read(ADDRESS)).toEqual(first);
    expect(asked).toEqual([ADDRESS]);
  });

  test('that leads to a page read before gives the same article', async () => {
    const first = await read(ADDRESS);
    const again = await read('https://tarn.example/2026/05/mill-to-be-rebuilt');
    expect(again.id).toBe(first.id);
    expect(await read('https://tarn.example/2026/05/mill-to-be-rebuilt')).toEqual(first);
    expect(asked).toHaveLength(2);
  });

  test('is shown to no other place', async () => {
    const { id } = await read(ADDRESS);
    expect(await store.findArticle('elsewhere', id)).toBeUndefined();
    const theirs = await read(ADDRESS, 'elsewhere');
    expect(theirs.id).not.toBe(id);
    expect(asked).toHaveLength(2);
  });

  test('must be one', async () => {
    await expect(read('mill')).rejects.toThrow('“mill” is not a web address.');
  });
});
