import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPlaceStories } from '../../src/briefings/place-stories.ts';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`stories ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feedId: string;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feedId = (await addFeed(store)).id;
    });
    afterEach(() => database.drop());

    const add = (id: string, fields: object = {}) =>
      store.saveArticle(makeArticle({ id, feedId, ...fields }), [], '');
    const arrivals = async (after = 0) =>
      (await store.findArrivals({ after, since: '2026-01-01T00:00:00.000Z', limit: 10 })).map(
        ({ id, storyId }) => [id, storyId],
      );

    test('tells arrivals in the order they came, with the story they have', async () => {
      await add('b', { published: '2026-03-04T10:00:00.000Z' });
      await add('a', { published: '2026-03-03T10:00:00.000Z' });
      await store.saveStories([{ articleId: 'a', storyId: 's' }]);
      expect(await arrivals()).toEqual([
        ['b', null],
        ['a', 's'],
      ]);
      const [first] = await store.findArrivals({ after: 0, since: NOON, limit: 1 });
      expect(await arrivals(first?.seq)).toEqual([['a', 's']]);
      expect(
        await store.findArrivals({ after: 0, since: '2027-01-01T00:00:00.000Z', limit: 9 }),
      ).toEqual([]);
    });

    test('moves an article to another story, and passes over one that is gone', async () => {
      await add('a');
      await store.saveStories([
        { articleId: 'a', storyId: 's' },
        { articleId: 'gone', storyId: 's' },
      ]);
      await store.saveStories([{ articleId: 'a', storyId: 't' }]);
      expect(await store.findStoryIds(['a', 'gone'])).toEqual(new Map([['a', 't']]));
    });

    test('finds the newest articles of stories that a place can see', async () => {
      const hidden = await addFeed(store, 'https://other.example/feed', { followedBy: ['there'] });
      const day = (date: number) => ({ published: `2026-03-0${date}T10:00:00.000Z` });
      await add('a', day(2));
      await add('b', day(3));
      await add('c', { ...day(4), outlet: 'Elsewhere' });
      await add('d', { ...day(5), feedId: hidden.id });
      await add('e', day(6));
      await store.saveStories(
        ['a', 'b', 'c', 'd', 'e'].map((articleId) => ({
          articleId,
          storyId: articleId === 'e' ? 't' : 's',
        })),
      );
      const find = async (more: object = {}, storyIds = ['s', 'none']) =>
        (await store.findArticlesInStories({ placeId: 'here', storyIds, limit: 9, ...more })).map(
          ({ id }) => id,
        );
      expect(await find()).toEqual(['c', 'b', 'a']);
      expect(await find({ limit: 2 })).toEqual(['c', 'b']);
      expect(await find({ placeId: 'there' })).toEqual(['d', 'c', 'b', 'a']);
      expect(await find({ outlet: 'else' })).toEqual(['c']);
      expect(await find({ since: day(3).published, before: day(4).published })).toEqual(['b']);
      expect(await find({}, [])).toEqual([]);
    });

    test('counts of a story what a place can see', async () => {
      const hidden = await addFeed(store, 'https://other.example/feed', { followedBy: ['there'] });
      await add('a', { published: '2026-03-02T10:00:00.000Z' });
      await add('b', { published: '2026-03-03T10:00:00.000Z' });
      await add('c', {
        published: '2026-03-01T10:00:00.000Z',
        feedId: hidden.id,
        outlet: 'Elsewhere',
      });
      await store.saveStories(['a', 'b', 'c'].map((articleId) => ({ articleId, storyId: 's' })));
      expect(await store.findStorySpans('here', ['s', 'none'])).toEqual(
        new Map([
          [
            's',
            {
              firstSeen: '2026-03-02T10:00:00.000Z',
              reports: 2,
              teasers: 0,
              outlets: ['The Gazette'],
            },
          ],
        ]),
      );
      expect((await store.findStorySpans('there', ['s'])).get('s')).toMatchObject({
        firstSeen: '2026-03-01T10:00:00.000Z',
        reports: 3,
        teasers: 0,
        outlets: ['Elsewhere', 'The Gazette'],
      });
    });

    test('keep their ids through a restart, and are shared by processes', async () => {
      const now = () => new Date(NOON);
      const text = 'Ferries in Sill Bay stopped as crews of Calder Lines began a strike over pay.';
      await add('first', { title: 'Ferry strike in Sill Bay', text });
      const here = createPlaceStories({ store, now });
      expect(await here()).toBe(1);
      expect(await here()).toBe(0);
      await add('second', { title: 'Ferry strike in Sill Bay goes on', text });
      expect(await createPlaceStories({ store, now })()).toBe(1);
      expect(await here()).toBe(0);
      await add('third', { title: 'Ferry strike in Sill Bay ends', text });
      expect(await here()).toBe(1);
      expect(await store.findStoryIds(['first', 'second', 'third'])).toEqual(
        new Map(['first', 'second', 'third'].map((id) => [id, 'first'])),
      );
    });

    test('go on after a restart from what is kept, without the texts', async () => {
      const now = () => new Date(NOON);
      const text = 'Ferries in Sill Bay stopped as crews of Calder Lines began a strike over pay.';
      await add('first', { title: 'Ferry strike in Sill Bay', text });
      await createPlaceStories({ store, now })();
      const [kept] = await store.findArrivals({ after: 0, since: '2026-01-01', limit: 1 });
      expect(kept).toMatchObject({ id: 'first', title: '', text: '', storyId: 'first' });
      await add('second', { title: 'Ferry strike in Sill Bay goes on', text });
      expect(await createPlaceStories({ store, now })()).toBe(1);
      expect(await store.findStoryIds(['second'])).toEqual(new Map([['second', 'first']]));
      // What stories know reports by is needed as long as they go on.
      await store.forgetEntries('2027-01-01');
      expect(await store.findArrivals({ after: 0, since: '2026-01-01', limit: 1 })).toMatchObject([
        { id: 'first', text, storyId: 'first', terms: null },
      ]);
    });

    test('are tried again where they could not be saved', async () => {
      await add('first', { title: 'Ferry strike', text: 'Ferry crews strike in Sill Bay.' });
      let isFull = true;
      const saveStories: Store['saveStories'] = (placed) =>
        isFull ? Promise.reject(new Error('disk full')) : store.saveStories(placed);
      const place = createPlaceStories({
        store: { ...store, saveStories },
        now: () => new Date(NOON),
      });
      await expect(place()).rejects.toThrow('disk full');
      isFull = false;
      expect(await place()).toBe(1);
      expect(await store.findStoryIds(['first'])).toEqual(new Map([['first', 'first']]));
    });

    test('never join real and invented reports', async () => {
      const same = {
        title: 'Ferry strike',
        text: 'Ferry crews of Calder Lines strike in Sill Bay.',
      };
      await add('real', same);
      await add('invented', { ...same, sample: true });
      await createPlaceStories({ store, now: () => new Date(NOON) })();
      expect(await store.findStoryIds(['real', 'invented'])).toEqual(
        new Map([
          ['real', 'real'],
          ['invented', 'invented'],
        ]),
      );
    });

    test('go with their articles', async () => {
      await add('a', { sample: true });
      await store.saveStories([{ articleId: 'a', storyId: 's' }]);
      await store.forgetSample();
      expect(await store.findStoryIds(['a'])).toEqual(new Map());
    });
  });
