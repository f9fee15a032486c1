import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeliverDeps, deliverDue } from '../../src/briefings/deliver-due.ts';
import { PostError } from '../../src/chat/adapter.ts';
import type { Delivery } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { NOON } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';
import { addDue, addNews, hurried, scriptedAdapter } from './newsroom.ts';

let store: Store;
let troubles: string[];
beforeEach(async () => {
  store = await openTestStore();
  troubles = [];
});
afterEach(() => store.close());

/** One round of a heartbeat, five minutes after noon. */
const deliver = (
  { adapter }: Partial<ReturnType<typeof scriptedAdapter>>,
  { at = '2026-03-04T12:05:00Z', ...parts }: { at?: string } & Partial<DeliverDeps> = {},
) =>
  deliverDue({
    store: hurried(store),
    adapters: adapter ? { discord: adapter } : {},
    onTrouble: (message) => troubles.push(message),
    now: () => new Date(at),
    ...parts,
  });
const last = async (id = 'briefing') => (await store.findDeliveries(id, 1))[0] as Delivery;

describe('a delivery', () => {
  test('is posted in its channel, once', async () => {
    await addNews(store);
    await addDue(store);
    const chat = scriptedAdapter();
    expect(await deliver(chat)).toBe(1);
    expect(await deliver(chat)).toBe(0);
    expect(chat.posts).toEqual([
      { channel: 'news', title: 'Briefing · Wednesday 4 March', key: (await last()).id },
    ]);
    expect(await last()).toMatchObject({
      state: 'sent',
      messageId: 'm1',
      attempts: 1,
      error: null,
    });
    expect(troubles).toEqual([]);
  });

  test('is left out where nothing is new', async () => {
    await addDue(store);
    const chat = scriptedAdapter();
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'skipped', error: 'nothing new', attempts: 0 });
    expect(chat.tries).toEqual([]);
  });

  test('waits for its platform to be connected', async () => {
    await addNews(store);
    await addDue(store);
    await deliver({});
    expect(await last()).toMatchObject({ state: 'pending', error: 'discord is not connected' });
    const chat = scriptedAdapter();
    await deliver(chat);
    expect(chat.posts).toHaveLength(1);
    expect((await last()).state).toBe('sent');
  });

  test('is given up six hours late', async () => {
    await addNews(store);
    await addDue(store);
    const chat = scriptedAdapter(['later']);
    await deliver(chat, { at: '2026-03-04T18:00:00Z' });
    await deliver(chat, { at: '2026-03-04T18:00:01Z' });
    expect(await last()).toMatchObject({ state: 'failed', error: 'later' });
    expect(chat.tries).toHaveLength(1);
  });

  test('is not posted by one who has lost its lease', async () => {
    await addNews(store);
    await addDue(store);
    const chat = scriptedAdapter();
    await deliver(chat, { store: { ...store, startAttempt: async () => false } });
    expect(chat.tries).toEqual([]);
    expect((await last()).state).toBe('pending');
  });

  test('is posted once by two at work', async () => {
    await addNews(store);
    await addDue(store);
    const chat = scriptedAdapter();
    await Promise.all([deliver(chat, { store }), deliver(chat, { store })]);
    expect(chat.posts).toHaveLength(1);
  });

  test('costs no other its post when it breaks', async () => {
    await addNews(store);
    await addDue(store, { id: 'broken', topic: 'talks' });
    await addDue(store, { id: 'sound' });
    const chat = scriptedAdapter();
    const findArticles: Store['findArticles'] = (search) =>
      search.terms ? Promise.reject(new Error('disk full')) : store.findArticles(search);
    await deliver(chat, { store: { ...hurried(store), findArticles } });
    expect((await last('sound')).state).toBe('sent');
    expect((await last('broken')).state).toBe('pending');
    expect(troubles).toEqual([expect.stringMatching(/^Briefing broken, .*disk full/u)]);
  });
});

describe('where the platform says', () => {
  beforeEach(async () => {
    await addNews(store);
    await addDue(store);
  });

  test('“later”, it waits and is posted later under the same key', async () => {
    const chat = scriptedAdapter(['later', 'later']);
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'pending', error: 'later', attempts: 1 });
    await deliver(chat);
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'sent', error: null, attempts: 3 });
    expect(new Set(chat.tries)).toEqual(new Set([(await last()).id]));
  });

  test('“later”, it waits half a minute, then twice as long, but as long as the platform asks', async () => {
    const pauses: (number | undefined)[] = [];
    const watched: Store = {
      ...hurried(store),
      settleDelivery(id, end) {
        pauses.push(end.retryAfterMs);
        return hurried(store).settleDelivery(id, end);
      },
    };
    const busy = new PostError('later', 'busy', { retryAfterMs: 999_000 });
    const chat = scriptedAdapter(['later', 'later', 'later', busy]);
    for (let round = 0; round < 4; round++) await deliver(chat, { store: watched });
    expect(pauses).toEqual([30_000, 60_000, 120_000, 999_000]);
  });

  test('“no”, it has failed, is not repeated, and someone is told', async () => {
    const chat = scriptedAdapter(['channel']);
    await deliver(chat);
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'failed', error: 'channel' });
    expect(chat.tries).toHaveLength(1);
    expect(troubles).toEqual(['Briefing briefing cannot be posted in #news: channel']);
  });
});

test('an edition is of its hour, however late it is posted', async () => {
  await addNews(store, { published: NOON });
  await addDue(store);
  const chat = scriptedAdapter();
  await deliver(chat, { at: '2026-03-04T15:00:00Z' });
  expect(await last()).toMatchObject({ state: 'skipped' });
});
