import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const URL = 'https://gazette.example/feed';
const given = { url: URL, title: 'Gazette', group: null, kind: 'network', now: NOON } as const;

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`feeds ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    const titles = async (placeId: string) =>
      (await store.findFeeds(placeId)).map((feed) => feed.title);

    test('adds a feed that is due at once', async () => {
      const feed = await store.saveFeed({ ...given, shared: true });
      expect(feed).toMatchObject({ title: 'Gazette', shared: true, nextDueAt: NOON, failures: 0 });
      expect(await store.findFeeds('anywhere')).toEqual([feed]);
    });

    test('claims no feed that is gone', async () => {
      const feed = await addFeed(store);
      await store.markFeed(feed.id, { goneAt: NOON });
      expect(await store.claimDueFeeds(NOON, 9, 1)).toEqual([]);
    });

    test('remembers where a feed was before it moved, and what it asks of its readers', async () => {
      const feed = await addFeed(store);
      const pace = { ttlMs: 60_000, skipHours: [3], skipDays: [0] };
      await store.markFeed(feed.id, { url: 'https://new.example/feed', pace, everyMs: 1_000 });
      const [moved] = await store.findFeeds('here');
      expect(moved).toMatchObject({ movedFrom: URL, pace, everyMs: 1_000 });
      await store.markFeed(feed.id, { url: 'https://new.example/feed', pace: null });
      expect((await store.findFeeds('here'))[0]).toMatchObject({ movedFrom: URL, pace: null });
    });

    test('calls and groups a feed in each place as that place does', async () => {
      const feed = await store.saveFeed({ ...given, shared: false });
      await store.followFeed('here', feed.id, { title: 'Mine', group: 'World' });
      await store.followFeed('there', feed.id);
      expect(await store.findFeeds('here')).toMatchObject([{ title: 'Mine', group: 'World' }]);
      expect(await store.findFeeds('there')).toMatchObject([{ title: 'Gazette', group: null }]);
    });

    test('updates the feed whose address it knows', async () => {
      const feed = await store.saveFeed({ ...given, shared: false });
      const again = await store.saveFeed({
        ...given,
        title: 'The Gazette',
        group: 'World',
        kind: 'import',
        shared: true,
      });
      expect(again).toEqual({
        ...feed,
        title: 'The Gazette',
        group: 'World',
        kind: 'import',
        shared: true,
      });
    });

    test('lets no single place rename or hide what everybody sees', async () => {
      const feed = await store.saveFeed({ ...given, shared: true });
      const again = await store.saveFeed({ ...given, title: 'Mine', group: 'Me', shared: false });
      expect(again).toEqual(feed);
    });

    test('knows a feed by its first address after it has moved', async () => {
      const feed = await store.saveFeed({ ...given, shared: true });
      await store.markFeed(feed.id, { url: 'https://new.example/feed' });
      const again = await store.saveFeed({ ...given, shared: true });
      expect(again).toMatchObject({ id: feed.id, url: 'https://new.example/feed' });
      expect(await store.findFeeds('here')).toHaveLength(1);
    });

    test('keeps the old address of a feed that moves to where another one lives', async () => {
      const feed = await addFeed(store);
      const other = await addFeed(store, 'https://other.example/feed');
      await store.markFeed(feed.id, { url: other.url, failures: 3 });
      const marked = (await store.findFeeds('here')).find(({ id }) => id === feed.id);
      expect(marked).toMatchObject({ url: feed.url, failures: 3 });
    });

    test('marks what became of a check and leaves the rest', async () => {
      const feed = await store.saveFeed({ ...given, shared: true });
      await store.markFeed(feed.id, {});
      await store.markFeed(feed.id, { etag: '"1"', lastError: 'It answers 500.' });
      await store.markFeed(feed.id, { lastError: null, checkedAt: NOON });
      expect(await store.findFeeds('here')).toEqual([{ ...feed, etag: '"1"', checkedAt: NOON }]);
    });

    test('shows shared feeds and those a place follows', async () => {
      await addFeed(store, 'https://a.example/shared');
      await addFeed(store, 'https://b.example/theirs', { followedBy: ['there'] });
      expect(await titles('here')).toEqual(['https://a.example/shared']);
      expect(await titles('there')).toEqual([
        'https://a.example/shared',
        'https://b.example/theirs',
      ]);
    });

    test('hides the feeds of the sample with the sample', async () => {
      await addFeed(store, 'https://sample.example', { kind: 'sample' });
      const real = await addFeed(store, 'https://real.example', { followedBy: ['here'] });
      expect(await titles('here')).toEqual(['https://real.example', 'https://sample.example']);
      await store.saveArticle(makeArticle({ feedId: real.id }), [], '');
      expect(await titles('here')).toEqual(['https://real.example']);
      expect(await titles('there')).toEqual(['https://sample.example']);
    });

    test('follows a feed once, however often it is told to', async () => {
      const feed = await addFeed(store, URL, { followedBy: ['here', 'here', 'there'] });
      expect(await store.unfollowFeed('here', feed.id)).toBe(true);
      expect(await store.unfollowFeed('here', feed.id)).toBe(false);
      expect(await titles('there')).toEqual([URL]);
    });

    test('deletes a private feed and its articles with its last follower', async () => {
      const feed = await addFeed(store, URL, { followedBy: ['here', 'there'] });
      await store.saveArticle(makeArticle({ feedId: feed.id }), [], 'talks');
      await store.unfollowFeed('here', feed.id);
      expect((await store.knownArticles(['article'])).size).toBe(1);
      await store.unfollowFeed('there', feed.id);
      expect((await store.knownArticles(['article'])).size).toBe(0);
    });

    test('keeps a shared feed that nobody follows', async () => {
      const feed = await addFeed(store);
      await store.followFeed('here', feed.id);
      await store.unfollowFeed('here', feed.id);
      expect(await titles('here')).toEqual([URL]);
    });

    test('gives network feeds that are due, the longest overdue first', async () => {
      await addFeed(store, 'https://sample.example', { kind: 'sample' });
      for (const [url, nextDueAt] of [
        ['https://now.example', NOON],
        ['https://later.example', '2026-03-04T12:00:00.001Z'],
        ['https://never.example', null],
        ['https://overdue.example', '2026-03-04T11:00:00.000Z'],
      ] as const)
        await store.markFeed((await addFeed(store, url)).id, { nextDueAt });
      const claimed = await store.claimDueFeeds(NOON, 10, 60_000);
      expect(claimed.map(({ url, nextDueAt }) => [url, nextDueAt])).toEqual([
        ['https://never.example', '2026-03-04T12:01:00.000Z'],
        ['https://overdue.example', '2026-03-04T12:01:00.000Z'],
        ['https://now.example', '2026-03-04T12:01:00.000Z'],
      ]);
    });

    test('gives each due feed to one process until the lease is over', async () => {
      const other = await database.open();
      for (let n = 0; n < 5; n++) await addFeed(store, `https://${n}.example`);
      const first = await store.claimDueFeeds(NOON, 3, 60_000);
      const second = await other.claimDueFeeds(NOON, 3, 60_000);
      expect([first.length, second.length]).toEqual([3, 2]);
      expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(5);
      expect(await store.claimDueFeeds('2026-03-04T12:01:00.000Z', 9, 1)).toHaveLength(5);
    });
  });
