import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Post, PostError } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Place } from '../../../src/model.ts';
import type { Failure } from '../../support/discord/failures.ts';
import { IDS } from '../../support/discord/ids.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openDesk } from './newsroom.ts';

const place: Place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const channel = { id: IDS.announcements, name: 'announcements' };
const PUBLISH = /\/crosspost$/u;
const PUBLISHED = 1 << 0;

let peer: Awaited<ReturnType<typeof startDiscordPeer>>;
let desk: ReturnType<typeof openDesk>;
beforeEach(async () => {
  peer = await startDiscordPeer();
  desk = openDesk({ api: peer.api, timeoutMs: 1_000 });
});
afterEach(async () => {
  await desk.adapter.stop();
  await peer.close();
});

const post = (key: string, more: Partial<Post> = {}) =>
  desk.adapter.post({ channel, place, reply: reply('The news'), key, ...more });
const published = () => peer.messages.map(({ flags }) => (flags & PUBLISHED) !== 0);
const requests = () => peer.seen.filter(({ path }) => PUBLISH.test(path)).length;

describe('an announcement channel on Discord', () => {
  test('has each edition published, and nothing that goes on under it', async () => {
    const { messageId } = await post('a-1');
    await vi.waitFor(() => expect(published()).toEqual([true]));
    await post('a-1u', { under: messageId });
    await desk.adapter.stop();
    expect(requests()).toBe(1);
    expect(desk.logged).toEqual([]);
  });

  test('is the only kind that is published', async () => {
    for (const id of [IDS.news, IDS.forum, IDS.publicThread])
      await post(`k-${id}`, { channel: { id, name: id } });
    await desk.adapter.stop();
    expect(requests()).toBe(0);
  });

  test.each<[string, Failure, RegExp]>([
    [
      'the limit of an hour',
      { status: 429, headers: { 'retry-after': '3000' } },
      /once more in 5\d min/u,
    ],
    ['a refusal', { status: 403, code: 50013 }, /I may not publish in #announcements.+I leave it/u],
    ['a post that is gone', { status: 404, code: 10008 }, /The post is gone.+I leave it/u],
    ['an error', { status: 500 }, /once more in 1 min/u],
    ['a cut connection', 'reset', /once more in 1 min/u],
    ['no answer', 'hang', /once more in 1 min/u],
  ])(
    'after %s the post has arrived all the same, and the log says so',
    async (_, failure, words) => {
      peer.fail(PUBLISH, failure);
      const { messageId } = await post('a-2');
      expect(messageId).toBe(peer.messages[0]?.id);
      await vi.waitFor(() => expect(desk.logged).toHaveLength(1), { timeout: 3_000 });
      expect(desk.logged[0]).toContain('was not published to those who follow it');
      // The sentence comes first, the reason behind it.
      const [sentence = '', reason = ''] = desk.logged[0]!.split(/ (?=\{)/u);
      expect(`${reason} ${sentence}`).toMatch(words);
      expect(published()).toEqual([false]);
    },
  );

  test('a limit that is soon over is waited for beside the posts', async () => {
    peer.fail(PUBLISH, { status: 429, headers: { 'retry-after': '1' } });
    await post('a-3');
    await vi.waitFor(() => expect(published()).toEqual([true]), { timeout: 4_000 });
    expect(desk.logged).toHaveLength(1);
  });

  test('what was published already is well', async () => {
    peer.fail(PUBLISH, { status: 400, code: 40033 });
    await post('a-4');
    await desk.adapter.stop();
    expect(desk.logged).toEqual([]);
  });

  test('a post without a clear answer is published when it is found, once', async () => {
    const since = new Date();
    peer.fail(/\/messages$/u, 'accept-then-500');
    const error = await post('a-5').catch((reason: PostError) => reason);
    expect(error).toMatchObject({ outcome: 'unknown' });
    expect(published()).toEqual([false]);
    const find = () => desk.adapter.findPost({ channel, place, key: 'a-5', since });
    expect(await find()).toEqual({ messageId: peer.messages[0]?.id });
    await vi.waitFor(() => expect(published()).toEqual([true]));
    await find();
    await desk.adapter.stop();
    expect(requests()).toBe(1);
  });

  test('a thread under an announcement is one of its own kind', async () => {
    const { messageId } = await post('a-6');
    await post('a-6u', { under: messageId });
    expect(peer.threads.get(messageId)).toMatchObject({ type: 10, parent: IDS.announcements });
  });
});
