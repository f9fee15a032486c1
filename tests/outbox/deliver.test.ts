import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PostError } from '../../src/chat/adapter.ts';
import type { Delivery } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { addDue, addNews, deliverRound, hurried, scriptedAdapter } from '../support/briefings.ts';
import { NOON } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
let troubles: string[];
beforeEach(async () => {
  store = await openTestStore();
  troubles = [];
});
afterEach(() => store.close());

/** One round of a heartbeat, five minutes after noon. */
const deliver = (
  { adapter }: Pick<ReturnType<typeof scriptedAdapter>, 'adapter'>,
  { at = '2026-03-04T12:05:00Z', ...parts }: { at?: string } & Partial<Deps> = {},
) =>
  deliverRound({
    store: hurried(store),
    adapters: { discord: adapter },
    onTrouble: (message) => troubles.push(message),
    now: () => new Date(at),
    ...parts,
  });
type Deps = Parameters<typeof deliverRound>[0];
const last = async (id = 'briefing') => (await store.findDeliveries(id, 1))[0] as Delivery;

describe('a delivery', () => {
  test('is posted in its channel, once', async () => {
    await addNews(store);
    await addDue(store);
    const chat = scriptedAdapter();
    await deliver(chat);
    await deliver(chat);
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
    expect(await last()).toMatchObject({ state: 'skipped', error: 'nothing was new', attempts: 0 });
    expect(chat.tries).toEqual([]);
  });

  test('to a platform that is not posted to from here waits for one that does', async () => {
    await addNews(store);
    await addDue(store);
    const other = scriptedAdapter();
    await deliver(other, { adapters: { slack: other.adapter } });
    expect(other.tries).toEqual([]);
    const chat = scriptedAdapter();
    await deliver(chat);
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
    await deliver(chat, { store: { ...store, startAttempts: async () => [] } });
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
    await addDue(store, { id: 'broken', topics: ['talks'] });
    await addDue(store, { id: 'sound' });
    const chat = scriptedAdapter();
    const findOutlinesOn: Store['findOutlinesOn'] = () => Promise.reject(new Error('disk full'));
    await deliver(chat, { store: { ...hurried(store), findOutlinesOn } });
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
      settleDeliveries(ends) {
        pauses.push(...ends.map(({ retryAfterMs }) => retryAfterMs));
        return hurried(store).settleDeliveries(ends);
      },
    };
    const busy = new PostError('later', 'busy', { retryAfterMs: 999_000 });
    const chat = scriptedAdapter(['later', 'later', 'later', busy]);
    for (let round = 0; round < 4; round++) await deliver(chat, { store: watched });
    expect(pauses).toEqual([30_000, 60_000, 120_000, 999_000]);
  });

  test('“in a moment”, it keeps its place and is posted in the same round', async () => {
    const soon = new PostError('later', 'busy', { retryAfterMs: 5 });
    const chat = scriptedAdapter([soon, soon]);
    await deliver(chat, { store });
    expect(await last()).toMatchObject({ state: 'sent', attempts: 3 });
  });
});

test('an edition is of its hour, however late it is posted', async () => {
  await addNews(store, { published: NOON });
  await addDue(store);
  const chat = scriptedAdapter();
  await deliver(chat, { at: '2026-03-04T15:00:00Z' });
  expect(await last()).toMatchObject({ state: 'skipped' });
});
