import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { makeBriefing, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const LATER = '2026-04-20T12:00:00.000Z';
const BOT = 'our-bot';
const HERE = { id: 'here', platform: 'discord', name: 'Here' };

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`places ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    test('of several processes that note the same, one is told that it is new', async () => {
      const other = await database.open();
      const noted = await Promise.all(
        [store, other, store].map((one) => one.enterPlace(HERE, BOT, NOON)),
      );
      expect(noted.sort()).toEqual(['known', 'known', 'new']);
    });

    test('one that was left is noted once, pauses what is posted there, and may come back', async () => {
      await store.enterPlace(HERE, BOT, NOON);
      await store.saveOrder(makeBriefing({ id: 'a' }));
      await store.saveOrder(makeBriefing({ id: 'b', place: { ...HERE, id: 'there' } }));
      expect(await store.leavePlace('here', BOT, NOON)).toBe(true);
      expect(await store.leavePlace('here', BOT, LATER)).toBe(false);
      expect(await store.findBriefings('here')).toMatchObject([{ paused: true, nextDueAt: null }]);
      expect(await store.findBriefings('there')).toMatchObject([{ paused: false }]);
      expect(await store.findEntered('discord', BOT)).toEqual([]);
      expect(await store.findLeft(NOON)).toEqual([]);
      expect(await store.findLeft(LATER)).toEqual(['here']);
      expect(await store.enterPlace(HERE, BOT, LATER)).toBe('back');
      expect(await store.findLeft('2027-01-01')).toEqual([]);
    });

    test('what one account is in, another does not judge', async () => {
      await store.enterPlace(HERE, BOT, NOON);
      expect(await store.findEntered('discord', 'bot-for-trying')).toEqual([]);
      // It has been invited there, too, which is no news to the place.
      expect(await store.enterPlace(HERE, 'bot-for-trying', NOON)).toBe('known');
      expect(await store.leavePlace('here', 'bot-for-trying', LATER)).toBe(false);
      expect(await store.findEntered('discord', BOT)).toMatchObject([{ id: 'here' }]);
    });

    test('forgetting one leaves no trace of it, and another as it was', async () => {
      const there = { ...HERE, id: 'there' };
      for (const place of [HERE, there]) {
        await store.enterPlace(place, BOT, NOON);
        await store.saveOrder(makeBriefing({ id: place.id, place }));
        await store.saveCursor({ id: 'c', placeId: place.id, line: 'quotes', savedAt: NOON });
        const feed = { url: `https://${place.id}.example/feed`, title: 'Feed', group: null };
        const { id } = await store.saveFeed({ ...feed, kind: 'network', shared: false, now: NOON });
        await store.followFeed(place.id, id);
      }
      await store.forgetPlace('here', 'gone');
      expect(await store.findBriefings('here')).toEqual([]);
      expect(await store.findCursor('here', 'c', '')).toBeUndefined();
      expect(await store.findFollowedFeeds('here')).toEqual([]);
      expect(await store.findEntered('discord', BOT)).toMatchObject([{ id: 'there' }]);
      expect(await store.findBriefings('there')).toHaveLength(1);
      expect(await store.findFollowedFeeds('there')).toHaveLength(1);
      // As if we had never been there.
      expect(await store.enterPlace(HERE, BOT, LATER)).toBe('new');
    });

    test('a channel that is gone pauses what is posted there alone, once', async () => {
      await store.saveOrder(makeBriefing({ id: 'a' }));
      await store.saveOrder(makeBriefing({ id: 'b', channel: { id: '2', name: 'desk' } }));
      const { channel } = makeBriefing();
      const why = { hindrance: 'gone', reason: null, at: NOON } as const;
      const hinder = (placeId: string, channelId: string) =>
        store.hinder({ placeId, channelId }, why);
      expect(await hinder('here', channel.id)).toMatchObject([{ id: 'a' }]);
      expect(await hinder('here', channel.id)).toEqual([]);
      expect(await hinder('there', '2')).toEqual([]);
    });
  });
