import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const SPAN = { since: '2026-03-01T00:00:00.000Z', before: '2026-03-05T00:00:00.000Z' };
const read = (signals: string) => ({ signals, terms: '', at: NOON });

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`outlines ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feedId: string;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feedId = (await addFeed(store)).id;
    });
    afterEach(() => database.drop());

    const add = (id: string, fields: object = {}, traits: object = {}, terms = '') =>
      store.saveArticle(makeArticle({ id, feedId, ...fields }), [], terms, traits);
    const idsFor = async (placeId: string, more: object = {}) =>
      (await store.findOutlines({ placeId, ...SPAN, ...more })).map(({ id }) => id);

    test('are of all that a place can see of a span of time, the oldest first', async () => {
      const hidden = await addFeed(store, 'https://other.example/feed', { followedBy: ['there'] });
      const day = (date: number) => ({ published: `2026-03-0${date}T10:00:00.000Z` });
      await add('c', day(4));
      await add('a', { ...day(2), outlet: 'Élan' });
      await add('b', { ...day(3), feedId: hidden.id });
      await add('old', { published: '2026-02-20T10:00:00.000Z' });
      await add('late', { published: SPAN.before });
      await add('backlog', day(3), { isBacklog: true });
      expect(await idsFor('here')).toEqual(['a', 'c']);
      expect(await idsFor('there')).toEqual(['a', 'b', 'c']);
      expect(await idsFor('there', { outlet: 'elan' })).toEqual(['a']);
    });

    test('have the story and what it is weighed by; a move keeps that', async () => {
      await add('a');
      await add('b');
      await store.saveStories([{ articleId: 'a', storyId: 's', read: read('1 2') }]);
      await store.saveStories([{ articleId: 'a', storyId: 't' }]);
      const found = await store.findOutlines({ placeId: 'here', ...SPAN });
      expect(found.map(({ id, storyId, signals }) => [id, storyId, signals])).toEqual(
        expect.arrayContaining([
          ['a', 't', '1 2'],
          ['b', null, null],
        ]),
      );
    });

    test('are found by all of their terms, with the title', async () => {
      await add('a', { title: 'Gas talks' }, {}, 'gas talk');
      await add('b', {}, {}, 'gas');
      const find = (terms: string[]) => store.findOutlinesOn({ placeId: 'here', ...SPAN, terms });
      expect(await find(['gas', 'talk'])).toMatchObject([{ id: 'a', title: 'Gas talks' }]);
      expect(await find(['strike'])).toEqual([]);
    });

    test('are of one copy of a page, before and after it is in a story', async () => {
      const other = await addFeed(store, 'https://other.example/feed', { followedBy: ['there'] });
      await add('first', {}, { pageKey: 'x.example/1' });
      await add('again', { feedId: other.id }, { pageKey: 'x.example/1' });
      const check = async () => {
        expect(await idsFor('here')).toEqual(['first']);
        expect(await idsFor('there')).toEqual(['again']);
      };
      await check();
      const place = (articleId: string) =>
        store.saveStories([{ articleId, storyId: 's', read: read('') }]);
      await place('first');
      await place('again');
      await check();
    });

    test('lose what they are weighed by with their text, and keep what is read of the new one', async () => {
      await add('a', { readAt: NOON });
      await store.saveStories([{ articleId: 'a', storyId: 's', read: read('old') }]);
      const edit = {
        ...{ title: 'New', text: 'Another text.', quotes: [], terms: '', company: [], bands: [] },
        isWithdrawn: () => false,
      };
      const now = '2026-03-04T13:00:00.000Z';
      await store.reviseArticle('a', { ...edit, now });
      const signals = async () =>
        (await store.findOutlines({ placeId: 'here', ...SPAN }))[0]?.signals;
      expect(await signals()).toBeNull();
      await store.keepSignals([{ id: 'a', readAt: NOON, signals: 'of the old text' }]);
      expect(await signals()).toBeNull();
      await store.keepSignals([{ id: 'a', readAt: now, signals: 'new' }]);
      await store.keepSignals([{ id: 'a', readAt: now, signals: 'later' }]);
      expect(await signals()).toBe('new');
    });

    test('count what a place has read of a story, also of a feed that is shared later', async () => {
      const url = 'https://other.example/feed';
      const hidden = await addFeed(store, url, { followedBy: ['there'] });
      await add('a');
      await add('b', { feedId: hidden.id });
      await store.saveStories(['a', 'b'].map((articleId) => ({ articleId, storyId: 's' })));
      expect(await store.countReports('here', ['s', 'none'])).toEqual(new Map([['s', 1]]));
      expect(await store.countReports('there', ['s'])).toEqual(new Map([['s', 2]]));
      await store.saveFeed({
        ...{ url, title: 'Other', group: null, kind: 'network', shared: true, now: NOON },
      });
      expect(await store.countReports('here', ['s'])).toEqual(new Map([['s', 2]]));
    });
  });
