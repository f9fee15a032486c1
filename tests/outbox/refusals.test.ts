import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCompose } from '../../src/briefings/compose.ts';
import { type Adapter, PostError } from '../../src/chat/adapter.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import type { Delivery } from '../../src/model.ts';
import { createOutbox } from '../../src/outbox/create-outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { addDue, addNews, deliverRound, hurried, scriptedAdapter } from '../support/briefings.ts';
import { NOON } from '../support/records.ts';
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

/** What was told does not come again. */
const addOtherNews = () =>
  addNews(store, {
    id: 'news',
    title: 'Sill bridge opens',
    text: 'The mayor opened the new bridge over the Sill to lorries.',
    published: NOON,
  });

const OPERATOR = { platform: 'discord', channelId: 'ops' };
const deliver = (
  { adapter }: ReturnType<typeof scriptedAdapter>,
  { at = '2026-03-04T12:05:00Z', by = hurried(store) } = {},
) =>
  deliverRound({
    store: by,
    adapters: { discord: adapter },
    operator: OPERATOR,
    onTrouble: (message) => troubles.push(message),
    now: () => new Date(at),
  });
const last = async () => (await store.findDeliveries('briefing', 1))[0] as Delivery;
const briefing = async () => (await store.findBriefings('here'))[0]!;

describe('a channel that takes no posts', () => {
  test('is tried three times, then the edition has failed and the briefing rests', async () => {
    const chat = scriptedAdapter(['channel', 'channel', 'channel']);
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'pending', error: 'channel' });
    await deliver(chat);
    expect((await last()).state).toBe('pending');
    await deliver(chat);
    expect(await last()).toMatchObject({ state: 'failed', error: 'channel' });
    expect(await briefing()).toMatchObject({ refusals: 3, refusal: 'channel' });
  });

  test('is told to whoever made the briefing and to the operators, once', async () => {
    const chat = scriptedAdapter(['channel', 'channel']);
    await deliver(chat);
    await deliver(chat);
    expect(chat.told).toHaveLength(1);
    expect(chat.told[0]).toMatchObject({ userId: 'editor' });
    expect(replyText(chat.told[0]!.reply)).toMatch(
      /I could not post your briefing in #news\nChannel\. I try again/u,
    );
    expect(replyText(chat.told[0]!.reply)).toContain(
      'In Newsroom, “briefing log briefing” shows what became of it.',
    );
    expect(chat.posts.filter(({ channel }) => channel === 'operators')).toMatchObject([
      { title: 'I could not post a briefing in #news of Newsroom (discord)' },
    ]);
  });

  test('that takes posts again costs nobody anything, and the next trouble is told anew', async () => {
    const chat = scriptedAdapter(['channel']);
    await deliver(chat);
    await deliver(chat);
    expect((await last()).state).toBe('sent');
    expect(await briefing()).toMatchObject({ refusals: 0, refusal: null });
    const now = await briefing();
    await addOtherNews();
    await store.addDelivery(now, { slot: 'again', dueAt: '2026-03-04T12:00:30.000Z' });
    const again = scriptedAdapter(['channel']);
    await deliver(again);
    expect(again.told).toHaveLength(1);
  });
});

test('credentials that are refused hold everything back, and the operators are told at once', async () => {
  const chat = scriptedAdapter(['credentials']);
  await deliver(chat);
  expect(await last()).toMatchObject({ state: 'pending', error: 'credentials' });
  expect(chat.tries).toHaveLength(1);
  expect(chat.posts).toMatchObject([
    { channel: 'operators', title: 'Discord takes no posts from me' },
  ]);
  expect(chat.told).toEqual([]);
  await deliver(chat);
  expect((await last()).state).toBe('sent');
});

test('credentials that are refused again after posts have arrived are told of again', async () => {
  const chat = scriptedAdapter(['credentials']);
  await deliver(chat);
  await deliver(chat);
  const chatAgain = scriptedAdapter(['credentials']);
  await addOtherNews();
  await store.addDelivery(await briefing(), { slot: 'again', dueAt: '2026-03-04T12:00:30.000Z' });
  await deliver(chatAgain);
  expect(chatAgain.posts).toMatchObject([{ channel: 'operators' }]);
});

test('a platform that does not let us in is told of once, until it does', async () => {
  const chat = scriptedAdapter(['later', 'later', 'later']);
  const refused = { state: 'refused', reason: 'No such token.' };
  const outbox = createOutbox({
    ...{ store, compose: createCompose({ store, now: () => new Date(NOON) }) },
    ...{ adapters: { discord: chat.adapter }, operator: OPERATOR, now: () => new Date(NOON) },
    ...{ random: () => 0, onTrouble: () => {} },
  });
  await outbox.follow('slack', refused);
  await outbox.follow('slack', refused);
  await outbox.idle();
  expect(chat.posts.map(({ title }) => title)).toEqual(['Slack does not let me in']);
  await outbox.follow('slack', { state: 'up', reason: null });
  await outbox.follow('slack', refused);
  await outbox.idle();
  expect(chat.posts).toHaveLength(2);
});

describe('a message that the platform does not take', () => {
  test('is posted shorter and plain, and is our fault', async () => {
    const chat = scriptedAdapter(['message']);
    await deliver(chat, { by: store });
    expect(await last()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(chat.replies).toHaveLength(2);
    const [whole, plain] = chat.replies;
    expect(whole?.actions).not.toEqual([]);
    expect(plain?.actions).toEqual([]);
    expect(plain?.blocks.every(({ kind }) => kind === 'text')).toBe(true);
    expect(troubles).toEqual([expect.stringContaining('which is our fault')]);
  });

  test('twice has failed, and people are told', async () => {
    const chat = scriptedAdapter(['message', 'message']);
    await deliver(chat, { by: store });
    expect(await last()).toMatchObject({ state: 'failed', error: 'message' });
    expect(chat.told).toHaveLength(1);
  });
});

test('an edition that is late says so, with the hour at which it was due', async () => {
  const chat = scriptedAdapter();
  await deliver(chat, { at: '2026-03-04T13:30:00Z' });
  expect(chat.posts[0]?.title).toBe('Briefing · Wednesday 4 March · late');
  expect(replyText(chat.replies[0]!)).toContain('Late: this was due on Wed 12:00.');
});

test('an edition that could not be posted in time has failed, and people are told why', async () => {
  const chat = scriptedAdapter(['later']);
  await deliver(chat);
  await deliver(chat, { at: '2026-03-04T18:00:01Z' });
  expect(await last()).toMatchObject({ state: 'failed', error: 'later' });
  expect(chat.told.map(({ reply }) => reply.title)).toEqual([
    'Not posted: the edition of Wed 4 Mar, 12:00, of your briefing in #news',
  ]);
});

test('what may have reached people is not said twice', async () => {
  const unclear = new PostError('unknown', 'no answer');
  const chat = scriptedAdapter([], [], unclear);
  const post: Adapter['post'] = async (wanted) => {
    const posted = await chat.adapter.post(wanted);
    if (wanted.channel.name === 'operators') throw unclear;
    return posted;
  };
  const retried: string[] = [];
  const waiting: Store = {
    ...store,
    async settleNotice(id, retryAfterMs) {
      if (retryAfterMs !== undefined) retried.push(id);
      await store.settleNotice(id, retryAfterMs);
    },
  };
  const noticed = new Date();
  const outboxAt = (now: Date) =>
    createOutbox({
      ...{ store: waiting, adapters: { discord: { ...chat.adapter, post } } },
      ...{ operator: OPERATOR, now: () => now, random: () => 0, onTrouble: () => {} },
      compose: createCompose({ store, now: () => new Date(NOON) }),
    });
  const soon = outboxAt(noticed);
  await soon.tidy();
  await soon.idle();
  for (const id of retried) await store.settleNotice(id, -1);
  const later = outboxAt(new Date(noticed.getTime() + 300_000));
  await later.tidy();
  await later.idle();
  expect(chat.told).toHaveLength(1);
  expect(chat.posts.filter(({ channel }) => channel === 'operators')).toHaveLength(1);
});

test('people who take no messages are left alone', async () => {
  const chat = scriptedAdapter(['channel'], [], new PostError('channel', 'No messages, please.'));
  await deliver(chat);
  await deliver(chat);
  expect(chat.told).toHaveLength(1);
  expect(troubles.filter((trouble) => trouble.includes('could not be told'))).toHaveLength(1);
});

test('a platform that hangs when people are told keeps neither the heart nor others', async () => {
  const hangs = scriptedAdapter(['channel']);
  const deaf = { ...hangs.adapter, tell: () => new Promise<never>(() => {}) };
  const other = scriptedAdapter();
  const outbox = createOutbox({
    ...{ store, compose: createCompose({ store, now: () => new Date(NOON) }) },
    ...{ adapters: { discord: deaf, slack: other.adapter }, now: () => new Date(NOON) },
    operator: { platform: 'slack', channelId: 'ops' },
    ...{ random: () => 0, channelGapMs: 0, onTrouble: () => {} },
  });
  await outbox.fill();
  await vi.waitFor(() => expect(other.posts).toMatchObject([{ channel: 'operators' }]));
  await outbox.tidy();
});
