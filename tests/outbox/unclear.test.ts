import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Adapter } from '../../src/chat/adapter.ts';
import type { Delivery } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { addDue, addNews, deliverRound, hurried, scriptedAdapter } from '../support/briefings.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
let troubles: string[];
beforeEach(async () => {
  store = await openTestStore();
  troubles = [];
  await addNews(store);
  await addDue(store);
});
afterEach(() => store.close());

const deliver = (chat: ReturnType<typeof scriptedAdapter> | undefined, by = hurried(store)) =>
  deliverRound({
    store: by,
    adapters: chat ? { discord: chat.adapter } : ({} as Record<string, Adapter>),
    onTrouble: (message) => troubles.push(message),
    now: () => new Date('2026-03-04T12:05:00Z'),
  });
const last = async () => (await store.findDeliveries('briefing', 1))[0] as Delivery;

describe('a post without a clear answer', () => {
  test('is not settled, and someone is told', async () => {
    await deliver(scriptedAdapter(['unknown']));
    expect(await last()).toMatchObject({ state: 'attempted', messageId: null });
    expect(troubles).toEqual([expect.stringContaining('no clear answer')]);
  });

  test('that arrived is found and not repeated', async () => {
    const chat = scriptedAdapter(['arrives unseen']);
    await deliver(chat);
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'sent', messageId: 'm1' });
    expect(chat.tries).toHaveLength(1);
  });

  test('that was found is not called uncertain because the database is busy', async () => {
    const chat = scriptedAdapter(['arrives unseen']);
    await deliver(chat);
    let isBusy = true;
    await deliver(chat, {
      ...hurried(store),
      claimDeliveries: (...[to, limit]) => store.claimDeliveries(to, limit, -1),
      settleDeliveries(ends) {
        if (!isBusy) return store.settleDeliveries(ends);
        isBusy = false;
        throw new Error('The database is busy.');
      },
    });
    expect((await last()).state).toBe('attempted');
    expect(chat.told).toEqual([]);
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'sent', messageId: 'm1' });
  });

  test('that did not arrive is posted again under the same key', async () => {
    const chat = scriptedAdapter(['unknown']);
    await deliver(chat);
    await deliver(chat);
    const { id } = await last();
    expect(await last()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(chat.tries).toEqual([id, id]);
    expect(chat.posts).toHaveLength(1);
  });

  test('that nobody can look for is uncertain, is never repeated, and someone is told', async () => {
    const chat = scriptedAdapter(['arrives unseen'], ['unknown']);
    for (let round = 0; round < 3; round++) await deliver(chat);
    expect(await last()).toMatchObject({ state: 'uncertain', error: 'cannot look' });
    expect(chat.posts).toHaveLength(1);
    expect(troubles.at(-1)).toContain('whether it arrived cannot be known; it is not repeated');
  });

  test('is not made by a machine that slept after the attempt was stored', async () => {
    const chat = scriptedAdapter();
    let at = Date.parse('2026-03-04T12:05:00Z');
    const startAttempts: Store['startAttempts'] = async (held, leaseMs) => {
      const started = await store.startAttempts(held, leaseMs);
      at += 120_000;
      return started;
    };
    await deliverRound({
      store: { ...store, startAttempts },
      adapters: { discord: chat.adapter },
      onTrouble: (message) => troubles.push(message),
      now: () => new Date(at),
    });
    expect(chat.tries).toEqual([]);
    expect(await last()).toMatchObject({ state: 'attempted', attempts: 1 });
  });

  test('is looked for again where looking has to wait', async () => {
    const chat = scriptedAdapter(['arrives unseen'], ['later', 'later']);
    await deliver(chat);
    // The lease of a round that looks and gives up is over with the round.
    const looking: Store = {
      ...hurried(store),
      claimDeliveries: (...[to, limit]) => store.claimDeliveries(to, limit, -1),
    };
    await deliver(chat, looking);
    expect((await last()).state).toBe('attempted');
    await deliver(chat, looking);
    await deliver(chat, looking);
    expect(await last()).toMatchObject({ state: 'sent', messageId: 'm1' });
    expect(chat.tries).toHaveLength(1);
  });

  test('is looked for first even when its platform was gone meanwhile', async () => {
    const chat = scriptedAdapter(['arrives unseen']);
    await deliver(chat);
    await deliver(undefined, {
      ...hurried(store),
      claimDeliveries: (...[to, limit]) => store.claimDeliveries(to, limit, -1),
    });
    expect((await last()).state).toBe('attempted');
    await deliver(chat);
    expect((await last()).state).toBe('sent');
    expect(chat.posts).toHaveLength(1);
  });

  test('is one, too, that ends in an error of no kind we know', async () => {
    const chat = scriptedAdapter([new TypeError('socket hang up')]);
    await deliver(chat);
    expect((await last()).state).toBe('attempted');
    await deliver(chat);
    expect((await last()).state).toBe('sent');
    expect(chat.posts).toHaveLength(1);
  });
});

describe('a crash', () => {
  const breaking = (part: 'settleDeliveries' | 'startAttempts'): Store => ({
    ...hurried(store),
    [part]: async () => {
      throw new Error('database is gone');
    },
  });

  test('after the post costs no second one', async () => {
    const chat = scriptedAdapter();
    await deliver(chat, breaking('settleDeliveries'));
    expect((await last()).state).toBe('attempted');
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'sent', messageId: 'm1' });
    expect(chat.posts).toHaveLength(1);
  });

  test('before the attempt posts nothing and loses nothing', async () => {
    const chat = scriptedAdapter();
    await deliver(chat, {
      ...breaking('startAttempts'),
      claimDeliveries: (...[to, limit]) => store.claimDeliveries(to, limit, -1),
    });
    expect(chat.tries).toEqual([]);
    expect((await last()).state).toBe('pending');
    await deliver(chat);
    expect(chat.posts).toHaveLength(1);
  });

  test('in the middle of an attempt is followed by a look', async () => {
    const chat = scriptedAdapter();
    const claimed = await store.claimDeliveries('discord', 9, 60_000);
    await store.startAttempts(claimed, -1);
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(chat.posts).toHaveLength(1);
  });
});
