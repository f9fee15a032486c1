import { afterEach, beforeEach, expect, test } from 'vitest';
import { PostError } from '../../src/chat/adapter.ts';
import type { Store } from '../../src/store/store.ts';
import { addDue, addNews, deliverRound, hurried, scriptedAdapter } from '../support/briefings.ts';
import { NOON } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

const DESK = { id: '2', name: 'desk' };

let store: Store;
beforeEach(async () => {
  store = hurried(await openTestStore());
  await addNews(store);
});
afterEach(() => store.close());

const revoked = () => new PostError('credentials', 'Install it again.', { hindrance: 'access' });
const archived = () => new PostError('channel', 'It is archived.', { hindrance: 'archived' });

/** A round of the outbox on a platform that does what its script says; gives what people were told. */
async function deliver(script: Parameters<typeof scriptedAdapter>[0]) {
  const chat = scriptedAdapter(script);
  await deliverRound({
    ...{ store, adapters: { discord: chat.adapter }, now: () => new Date(NOON) },
    operator: { platform: 'discord', channelId: 'ops' },
    onTrouble: () => {},
  });
  const operators = chat.posts.filter(({ channel }) => channel === 'operators');
  return {
    ...chat,
    told: chat.told.map(({ userId, reply }) => `${userId}: ${reply.title}`),
    operators: operators.map(({ title }) => title),
  };
}
const hindrances = async () =>
  (await store.findBriefings('here')).map(({ hindrance, paused }) => paused && hindrance);

test('a channel that takes no posts until it is mended is tried once, for all that goes there', async () => {
  for (const id of ['a', 'b']) await addDue(store, { id });
  await addDue(store, { id: 'c', channel: DESK, createdBy: 'other' });
  const { tries, told, operators, posts } = await deliver([archived()]);
  expect(tries).toHaveLength(2);
  expect(posts.map(({ channel }) => channel)).toEqual(['desk']);
  expect(told).toEqual(['editor: I have paused what I post in #news']);
  expect(operators).toEqual([]);
  expect(await hindrances()).toEqual(['archived', 'archived', false]);
  expect((await deliver([])).tries).toEqual([]);
});

test('a platform that lets us into a place no more: each who made something is told, and the operators', async () => {
  await addDue(store, { id: 'a' });
  await addDue(store, { id: 'b', channel: DESK, createdBy: 'other' });
  await addDue(store, { id: 'c', place: { id: 'there', platform: 'discord', name: 'There' } });
  // The lanes of the first place may both have begun.
  const { told, operators, posts } = await deliver([revoked(), revoked()]);
  expect(told.sort()).toEqual([
    'editor: I have paused what I post in #news',
    'other: I have paused what I post in #desk',
  ]);
  expect(operators).toEqual(['I have paused what I post in Newsroom']);
  expect(await hindrances()).toEqual(['access', 'access']);
  // Another place of the same platform is not kept waiting.
  expect(posts.filter(({ channel }) => channel === 'news')).toHaveLength(1);
});
