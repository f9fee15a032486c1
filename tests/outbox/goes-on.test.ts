import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Adapter, PostError } from '../../src/chat/adapter.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import type { Edition } from '../../src/outbox/deliver.ts';
import type { Claimed } from '../../src/store/outbox/deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { addDue, deliverRound, hurried, scriptedAdapter } from '../support/briefings.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
let posts: { title: string; under: string | undefined }[];
let refusesUnder: PostError['outcome'] | undefined;
beforeEach(async () => {
  store = await openTestStore();
  posts = [];
  refusesUnder = undefined;
});
afterEach(() => store.close());

const chat: Adapter = {
  ...scriptedAdapter().adapter,
  threads: true,
  async post({ reply: { title }, under }) {
    if (under && refusesUnder) throw new PostError(refusesUnder, 'no threads for you');
    posts.push({ title, under });
    return { messageId: `m${posts.length}` };
  },
  findPost: async ({ under }) =>
    posts.some((post) => post.under === under) ? { messageId: 'm1' } : undefined,
};

const compose = async ({ under }: Claimed): Promise<Edition> => ({
  reply: reply(under ? 'The rest' : 'The news'),
  told: { stories: ['ferry'], statements: [] },
  goesOn: !under,
});

const deliver = (adapter = chat, parts: Partial<Parameters<typeof deliverRound>[0]> = {}) =>
  deliverRound({
    store: hurried(store),
    adapters: { discord: adapter },
    onTrouble: () => {},
    now: () => new Date('2026-03-04T12:05:00Z'),
    compose,
    ...parts,
  });

const states = async () => {
  const { states } = await store.countDeliveries('2026-03-04T12:05:00Z');
  return states;
};

describe('an edition that goes on', () => {
  test('goes on under its message, once', async () => {
    await addDue(store);
    for (let round = 0; round < 3; round++) await deliver();
    expect(posts).toEqual([
      { title: 'The news', under: undefined },
      { title: 'The rest', under: 'm1' },
    ]);
    expect(await states()).toEqual({ sent: 2 });
  });

  test('goes on also where its message arrived without an answer', async () => {
    await addDue(store);
    const unclear: Adapter = {
      ...chat,
      async post(...args) {
        await chat.post(...args);
        throw new PostError('unknown', 'no answer');
      },
    };
    await deliver(unclear);
    expect(posts).toHaveLength(1);
    await deliver();
    await deliver();
    expect(posts.map(({ title }) => title)).toEqual(['The news', 'The rest']);
  });

  test('is whole where there are no threads', async () => {
    await addDue(store);
    const { threads, ...flat } = chat;
    await deliver(flat);
    await deliver(flat);
    expect(posts).toEqual([{ title: 'The news', under: undefined }]);
  });

  test('puts nothing on hold where no thread may be opened', async () => {
    await addDue(store);
    refusesUnder = 'channel';
    await deliver();
    await deliver();
    expect(await states()).toEqual({ sent: 1, failed: 1 });
    expect((await store.findBriefings('here'))[0]).toMatchObject({ refusals: 0 });
    expect((await store.claimNotices('discord', 9, 1)).length).toBe(0);
  });
});

describe('what an edition tells', () => {
  const search = { placeId: 'here', channelId: '1001', before: '2026-03-04T12:00:01Z' };

  test('is known of its channel afterwards, and of no other', async () => {
    await addDue(store);
    await deliver();
    const since = '2026-03-04T00:00:00Z';
    expect(await store.findTold({ ...search, since })).toContainEqual({
      stories: ['ferry'],
      statements: [],
      dueAt: expect.stringMatching(/^2026-03-04T12:00:00/u),
    });
    expect(await store.findTold({ ...search, since, channelId: '7' })).toEqual([]);
    expect(await store.findTold({ ...search, since, placeId: 'there' })).toEqual([]);
    expect(await store.findTold({ ...search, since: '2026-03-04T12:00:01Z' })).toEqual([]);
  });

  test('is not known where it was refused', async () => {
    await addDue(store);
    const broken = scriptedAdapter(['message', 'message']);
    await deliver(broken.adapter, { store });
    expect(await store.findTold({ ...search, since: '2026-03-04T00:00:00Z' })).toEqual([]);
  });
});

test('direct messages go to the person, and are not repeated where nobody can look', async () => {
  await addDue(store, { channel: { id: '@ann', name: 'Ann' } });
  const { adapter, told, tries } = scriptedAdapter();
  await deliver(adapter);
  expect(told).toMatchObject([{ userId: 'ann', reply: { title: 'The news' } }]);
  expect(tries).toEqual([]);
});
