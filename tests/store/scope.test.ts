import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import {
  addFeed,
  makeArticle,
  makeBriefing,
  makeQuote,
  makeSpeaker,
  NOON,
} from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const TEXT = '“We will talk,” said Dmitry Peskov.';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`what a place sees ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    /** An article of the feed in which Peskov, in this role, is quoted. */
    const quote = (feedId: string, id: string, role: string, sample = false, from = store) =>
      from.saveArticle(
        makeArticle({ feedId, id, text: TEXT, sample, outlet: `Outlet ${id}` }),
        [
          makeQuote(TEXT, 'We will talk', {
            speaker: makeSpeaker('Dmitry Peskov', { roles: [role] }),
            terms: 'talk',
          }),
        ],
        'talk',
      );
    const articleIds = async (placeId: string, from = store) =>
      (await from.findArticles({ placeId, terms: ['talk'], limit: 9 })).map(({ id }) => id);

    test('is never the private feed of another place', async () => {
      const shared = await addFeed(store, 'https://shared.example');
      const secret = await addFeed(store, 'https://secret.example', { followedBy: ['there'] });
      await quote(shared.id, 'open', 'trustee');
      await quote(secret.id, 'secret', 'mole');

      expect(await articleIds('here')).toEqual(['open']);
      expect(await articleIds('there')).toEqual(['open', 'secret']);
      expect(await store.findArticle('here', 'secret')).toBeUndefined();
      expect(await store.findArticle('there', 'secret')).toMatchObject({ id: 'secret' });
      const hidden = { placeId: 'here', articleIds: ['secret'], limit: 9 };
      expect(await store.findQuotes(hidden)).toEqual({ quotes: [], total: 0, exact: true });
      expect((await store.findQuotes({ placeId: 'here', limit: 9 })).total).toBe(1);
      expect((await store.findQuotes({ placeId: 'there', limit: 9 })).total).toBe(2);
    });

    test('counts speakers and tells their roles from visible quotes only', async () => {
      const shared = await addFeed(store, 'https://shared.example');
      const secret = await addFeed(store, 'https://secret.example', { followedBy: ['there'] });
      await quote(secret.id, 'secret', 'mole');
      expect(await store.findSpeakers({ placeId: 'here', limit: 9 })).toEqual([]);
      await quote(shared.id, 'open', 'trustee');

      expect(await store.findSpeakers({ placeId: 'here', limit: 9 })).toEqual([
        {
          speaker: makeSpeaker('Dmitry Peskov', { roles: ['trustee'] }),
          quotes: 1,
          lastSaid: NOON,
          outlets: 1,
        },
      ]);
      expect(await store.findSpeakers({ placeId: 'there', limit: 9 })).toMatchObject([
        { speaker: { roles: ['mole', 'trustee'] }, quotes: 2, outlets: 2 },
      ]);
    });

    test('ends when the place stops following', async () => {
      const feed = await addFeed(store, 'https://a.example', { followedBy: ['here', 'there'] });
      await quote(feed.id, 'one', 'trustee');
      await store.unfollowFeed('here', feed.id);
      expect(await articleIds('here')).toEqual([]);
      expect(await articleIds('there')).toEqual(['one']);
    });

    test('is the sample until the place has an article of its own to see', async () => {
      const sample = await addFeed(store, 'https://sample.example', { kind: 'sample' });
      const mine = await addFeed(store, 'https://mine.example', { followedBy: ['here'] });
      await quote(sample.id, 'invented', 'trustee', true);
      expect(await articleIds('here')).toEqual(['invented']);

      await quote(mine.id, 'real', 'trustee');
      expect(await articleIds('here')).toEqual(['real']);
      expect(await store.findArticle('here', 'invented')).toBeUndefined();
      expect((await store.findQuotes({ placeId: 'here', limit: 9 })).total).toBe(1);
      expect(await store.findSpeakers({ placeId: 'here', limit: 9 })).toMatchObject([
        { quotes: 1 },
      ]);
      expect(await articleIds('there')).toEqual(['invented']);
    });

    test('is the sample always or never where that is chosen', async () => {
      const feed = await addFeed(store, 'https://sample.example', { kind: 'sample' });
      await quote(feed.id, 'invented', 'trustee', true);
      const never = await database.open({ sample: '0' });
      expect(await articleIds('here', never)).toEqual([]);
      expect(await never.findFeeds('here')).toEqual([]);

      await quote((await addFeed(store)).id, 'real', 'trustee');
      const always = await database.open({ sample: '1' });
      expect(await articleIds('here', always)).toEqual(['invented', 'real']);
      expect(await always.findFeeds('here')).toHaveLength(2);
    });

    test('is never the briefing or the cursor of another place', async () => {
      const briefing = makeBriefing();
      await store.saveOrder(briefing);
      expect(await store.findBriefings('there')).toEqual([]);
      expect(await store.setPaused('there', briefing.id, true, null)).toBe(false);
      expect(await store.deleteOrder('there', briefing.id)).toBe(false);
      const place = { ...briefing.place, id: 'there' };
      await expect(store.saveOrder({ ...briefing, place })).rejects.toThrow('another place');
      expect(await store.findBriefings('here')).toEqual([briefing]);

      await store.saveCursor({ id: 'c', placeId: 'here', line: 'quotes peskov', savedAt: NOON });
      expect(await store.findCursor('there', 'c')).toBeUndefined();
      expect(await store.findCursor('here', 'c')).toBe('quotes peskov');
    });
  });
