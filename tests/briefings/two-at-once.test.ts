import { afterEach, beforeEach, expect, test } from 'vitest';
import { holds } from '../../adapters/index.ts';
import { createCompose } from '../../src/briefings/compose.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Briefing } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { addNews, deliverRound, hurried, scriptedAdapter } from '../support/briefings.ts';
import { openDesk } from '../support/follows.ts';
import { printAll } from '../support/large-newsroom.ts';
import { makeBriefing } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

/** Briefings of one channel that are due at the same instant. */
const AT = '2026-03-04T08:00:00.000Z';
const now = () => new Date(AT);
let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const print = (per = 1) =>
  printAll(
    openDesk(store, '2026-03-04T07:00:00.000Z').print,
    (nth) => new Date(Date.parse(AT) - (nth + 2) * 600_000).toISOString(),
    per,
  );

async function due(id: string, fields: Partial<Briefing> = {}): Promise<void> {
  const briefing = makeBriefing({ id, createdAt: '2026-03-01T00:00:00.000Z', ...fields });
  await store.saveOrder(briefing);
  await store.addDelivery(briefing, { slot: 'now', dueAt: AT });
}

const compose = () => createCompose({ store, now, holds });
const deliver = (chat: ReturnType<typeof scriptedAdapter>, threads = false, own = store) =>
  deliverRound({
    ...{ store: own, now, onTrouble: () => {}, compose: compose() },
    adapters: { discord: { ...chat.adapter, ...(threads && { threads: true as const }) } },
  });

const idsIn = ({ data }: Reply): string[] =>
  (data as { stories: (string | { id: string })[] }).stories.map((story) =>
    typeof story === 'string' ? story : story.id,
  );
const isOnce = (ids: string[]): boolean => new Set(ids).size === ids.length;

test('the second tells what the first has not told', async () => {
  await print();
  await due('a', { stories: 6 });
  await due('b', { stories: 6 });
  await due('elsewhere', { stories: 6, channel: { id: '7', name: 'other' } });
  const chat = scriptedAdapter();
  await deliver(chat);
  const told = Object.groupBy(chat.posts, ({ channel }) => channel);
  expect(told.news).toHaveLength(2);
  expect(told.other).toHaveLength(1);
  const here = chat.replies.filter((_, at) => chat.posts[at]!.channel === 'news');
  expect(isOnce(here.flatMap(idsIn))).toBe(true);
  expect(here.flatMap(idsIn).length).toBe(12);
  // Another channel hears the first six as this one does.
  const other = chat.replies.find((_, at) => chat.posts[at]!.channel === 'other')!;
  expect(here.map(idsIn)).toContainEqual(idsIn(other));
});

test('neither does what goes on under them tell anything twice', async () => {
  await print();
  await due('a', { stories: 3 });
  await due('b', { stories: 3 });
  const chat = scriptedAdapter();
  await deliver(chat, true);
  await deliver(chat, true);
  expect(isOnce(chat.replies.flatMap(idsIn))).toBe(true);
  expect(new Set(chat.replies.flatMap(idsIn)).size).toBe(20);
});

test('the second is skipped where the first has told all', async () => {
  await addNews(store, { published: '2026-03-04T07:00:00.000Z' });
  await due('a');
  await due('b');
  const chat = scriptedAdapter();
  await deliver(chat);
  expect(chat.posts).toHaveLength(1);
  const { states } = await store.countDeliveries(AT);
  expect(states).toEqual({ sent: 1, skipped: 1 });
});

test('one whose post may have arrived has told; one that is tried again tells the same', async () => {
  await print();
  await due('a', { stories: 6 });
  const chat = scriptedAdapter(['unknown']);
  await deliver(chat, false, hurried(store));
  await due('b', { stories: 6 });
  await deliver(chat, false, hurried(store));
  const [first, ...later] = chat.replies;
  expect(later.map(idsIn)).toContainEqual(idsIn(first!));
  expect(isOnce(later.flatMap(idsIn))).toBe(true);
});
