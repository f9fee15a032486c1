import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Adapter } from '../../src/chat/adapter.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import type { Edition } from '../../src/outbox/deliver.ts';
import type { Claimed } from '../../src/store/outbox/deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { openDesk } from '../adapters/discord/newsroom.ts';
import { deskAt } from '../adapters/slack/newsdesk.ts';
import { addDue, deliverRound, hurried } from '../support/briefings.ts';
import { IDS } from '../support/discord/ids.ts';
import { textOf } from '../support/discord/message.ts';
import { startDiscordPeer } from '../support/discord/peer.ts';
import { openSlackPeer } from '../support/slack/peer.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const compose = async ({ under }: Claimed): Promise<Edition> => ({
  reply: reply(under ? 'The rest' : 'The news'),
  told: { stories: [], statements: [] },
  goesOn: !under,
});

/** Rounds of a heartbeat, until all has been tried that may be. */
async function deliverAll(adapters: Record<string, Adapter>): Promise<void> {
  for (let round = 0; round < 5; round++)
    await deliverRound({
      store: hurried(store),
      adapters,
      onTrouble: () => {},
      now: () => new Date('2026-03-04T12:05:00Z'),
      compose,
    });
}

describe('an edition that goes on, through the platforms', () => {
  test.each<[RegExp, 'accept-then-500' | 'accept-then-reset' | 'reset']>([
    [/\/threads$/u, 'accept-then-500'],
    [/\/threads$/u, 'reset'],
    [/\/channels\/\d+\/messages$/u, 'accept-then-reset'],
    [/\/channels\/(?!300)\d+\/messages$/u, 'accept-then-500'],
    [/\/channels\/(?!300)\d+\/messages$/u, 'reset'],
  ])('arrives once in a channel and once in its thread (%s, %s)', async (path, failure) => {
    const peer = await startDiscordPeer();
    const { adapter } = openDesk({ api: peer.api, timeoutMs: 1_000 });
    await addDue(store, { channel: { id: IDS.news, name: 'news' } });
    peer.fail(path, failure);
    await deliverAll({ discord: adapter });
    const said = peer.messages.filter(({ components }) => components.length > 0);
    expect(said.map(textOf)).toEqual(['### The news', '### The rest']);
    expect(said.map(({ channel_id }) => channel_id)).toEqual([IDS.news, said[0]?.id]);
    await peer.close();
  });

  test.each<[RegExp, 'accept-then-500' | 'accept-then-reset' | 'reset']>([
    [/\/threads$/u, 'accept-then-500'],
    [/\/threads$/u, 'accept-then-reset'],
    [/\/threads$/u, 'reset'],
    [/\/channels\/(?!300)\d+\/messages$/u, 'accept-then-500'],
    [/\/channels\/300\d+$/u, 'reset'],
  ])('is one post of a forum, and goes on in it (%s, %s)', async (path, failure) => {
    const peer = await startDiscordPeer();
    const { adapter } = openDesk({ api: peer.api, timeoutMs: 1_000 });
    await addDue(store, { channel: { id: IDS.taggedForum, name: 'tagged' }, topics: ['world'] });
    peer.fail(path, failure);
    await deliverAll({ discord: adapter });
    const posts = [...peer.threads.values()].filter(({ parent }) => parent === IDS.taggedForum);
    expect(posts).toMatchObject([{ name: 'The news', tags: [IDS.worldTag] }]);
    expect(peer.messages.map(textOf)).toEqual(['### The news', '### The rest']);
    expect(peer.messages.map(({ channel_id }) => channel_id)).toEqual([posts[0]!.id, posts[0]!.id]);
    await peer.close();
  });

  test('is sent in an announcement channel, whatever comes of publishing it', async () => {
    const peer = await startDiscordPeer();
    const { adapter, logged } = openDesk({ api: peer.api, timeoutMs: 1_000 });
    const ping = { id: IDS.readerRole, name: 'readers' };
    await addDue(store, {
      ...{ channel: { id: IDS.announcements, name: 'announcements' }, ping, quiet: '12:00-13:00' },
    });
    peer.fail(/\/crosspost$/u, { status: 429, headers: { 'retry-after': '3000' } });
    await deliverAll({ discord: adapter });
    await adapter.stop();
    const said = peer.messages.filter(({ components }) => components.length > 0);
    expect(said.map(textOf)).toEqual([`-# <@&${ping.id}>\n### The news`, '### The rest']);
    expect(said.map(({ flags }) => flags & (1 << 12))).toEqual([1 << 12, 1 << 12]);
    expect(await store.findDeliveries('briefing', 9)).toMatchObject([{ state: 'sent' }]);
    expect(logged.join('\n')).toContain('was not published');
    await peer.close();
  });

  test.each(['the news', 'the rest'])('arrives once each where %s has no answer', async (which) => {
    const peer = await openSlackPeer();
    const place = { id: 'here', platform: 'slack' as const, name: 'News' };
    await addDue(store, { place, channel: { id: 'C0NEWSDESK', name: 'news' } });
    const desk = deskAt(peer, { timeoutMs: 1_000 });
    let isLost = false;
    const slack: Adapter = {
      ...desk,
      post(post) {
        if (!isLost && (which === 'the rest') === (post.under !== undefined)) {
          isLost = true;
          peer.fail('chat.postMessage', { reset: true, accept: true });
        }
        return desk.post(post);
      },
    };
    await deliverAll({ slack });
    expect(isLost).toBe(true);
    expect(peer.posts.map(({ thread_ts, ts, text }) => [text, thread_ts ?? ts])).toEqual([
      ['The news', peer.posts[0]?.ts],
      ['The rest', peer.posts[0]?.ts],
    ]);
    await peer.close();
  });
});
