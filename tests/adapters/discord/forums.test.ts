import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Adapter, Post, PostError } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Place } from '../../../src/model.ts';
import type { Failure } from '../../support/discord/failures.ts';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openDesk } from './newsroom.ts';

const place: Place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const forum = { id: IDS.forum, name: 'forum' };
const tagged = { id: IDS.taggedForum, name: 'tagged' };
const news = reply('Briefing · Wednesday 4 March');
const BEGIN = /^\/channels\/\d+\/threads$/u;
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing' as const,
    (error: PostError) => error,
  );

describe('a forum on Discord', async () => {
  const peer = await startDiscordPeer();
  let adapter: Adapter;
  let since: Date;
  beforeEach(() => {
    ({ adapter } = openDesk({ api: peer.api, timeoutMs: 1_000 }));
    peer.messages.length = 0;
    for (const [id, thread] of peer.threads)
      if (thread.parent !== IDS.news) peer.threads.delete(id);
    deny(IDS.forum, 0n);
    since = new Date();
  });
  afterAll(() => peer.close());

  const deny = (id: string, rights: bigint) =>
    peer.changeChannel(id, {
      permission_overwrites: [{ id: IDS.guild, type: 0, allow: '0', deny: String(rights) }],
    });
  const post = (key: string, more: Partial<Post> = {}) =>
    adapter.post({ channel: forum, place, reply: news, key, ...more });
  const find = (key: string, under?: string) =>
    adapter.findPost({ channel: forum, place, key, since, under });
  const posts = () => [...peer.threads.values()].filter(({ parent }) => parent !== IDS.news);
  const bodies = (path: RegExp) =>
    peer.seen.filter((one) => one.method === 'POST' && path.test(one.path)).map(({ body }) => body);

  test.each([
    ['a forum', forum],
    ['a media channel', { id: IDS.media, name: 'media' }],
  ])('in %s each edition is a post of its own, named by its title', async (_, channel) => {
    const first = await post('f-1', { channel });
    const second = await post('f-2', { channel });
    expect(posts()).toMatchObject([
      { id: first.messageId, parent: channel.id, name: news.title, tags: [] },
      { id: second.messageId, parent: channel.id, name: news.title },
    ]);
    expect(peer.messages.map(({ id, channel_id }) => [id, channel_id])).toEqual([
      [first.messageId, first.messageId],
      [second.messageId, second.messageId],
    ]);
    expect(peer.messages.map(textOf)).toEqual([`### ${news.title}`, `### ${news.title}`]);
    expect(bodies(BEGIN).at(-1)).toMatchObject({ message: { allowed_mentions: { parse: [] } } });
  });

  test('a post without a title has a name all the same', async () => {
    await post('f-3', { reply: reply(' \n ', { blocks: [{ kind: 'text', text: 'Words' }] }) });
    expect(posts()).toMatchObject([{ name: 'News' }]);
  });

  test('a post carries a tag only where the forum wants one', async () => {
    await post('f-4', { topics: ['local'] });
    await post('f-5', { channel: tagged, topics: ['world'] });
    await post('f-6', { channel: tagged, topics: ['rates'] });
    expect(posts().map(({ tags }) => tags)).toEqual([[], [IDS.worldTag], [IDS.localTag]]);
  });

  test('a tag that is gone by now waits for the next try, which knows it', async () => {
    const before = [
      { id: IDS.localTag, name: 'local', moderated: false },
      { id: IDS.worldTag, name: 'world', moderated: false },
    ];
    await post('f-7', { channel: tagged });
    peer.changeChannel(IDS.taggedForum, { available_tags: before.slice(1) });
    expect(await failed(post('f-8', { channel: tagged }))).toMatchObject({ outcome: 'later' });
    await post('f-8', { channel: tagged });
    expect(posts().map(({ tags }) => tags)).toEqual([[IDS.localTag], [IDS.worldTag]]);
    peer.changeChannel(IDS.taggedForum, { available_tags: before });
  });

  test('a forum that wants a tag and has none says so', async () => {
    peer.changeChannel(IDS.media, { flags: 1 << 4 });
    const channel = { id: IDS.media, name: 'media' };
    const error = (await failed(post('f-9', { channel }))) as PostError;
    expect(error).toMatchObject({ outcome: 'channel' });
    expect(error.message).toMatch(
      /^#media wants a tag for each post, and has none that I may use/u,
    );
    peer.changeChannel(IDS.media, { flags: 0 });
  });

  test('what goes on under an edition follows in its post', async () => {
    const { messageId } = await post('f-10');
    const { messageId: under } = await post('f-10u', {
      under: messageId,
      reply: reply('The rest'),
    });
    expect(posts()).toHaveLength(1);
    expect(peer.messages.map(textOf)).toEqual([`### ${news.title}`, '### The rest']);
    expect(peer.messages[1]).toMatchObject({ id: under, channel_id: messageId });
    expect(await find('f-10u', messageId)).toEqual({ messageId: under });
  });

  test.each<Failure>(['accept-then-500', 'accept-then-reset', 'accept-then-stall'])(
    'after %s the outcome is unknown, and the post is found and not doubled',
    async (failure) => {
      await post('other');
      peer.fail(BEGIN, failure);
      expect(await failed(post('f-11'))).toMatchObject({ outcome: 'unknown' });
      const arrived = posts()[1]!.id;
      expect(await find('f-11')).toEqual({ messageId: arrived });
      expect(await find('f-12')).toBeUndefined();
      expect(posts()).toHaveLength(2);
    },
  );

  test('a post that somebody has closed meanwhile is found, too', async () => {
    const { messageId } = await post('f-13');
    peer.threads.get(messageId)!.archived = true;
    expect(await find('f-13')).toEqual({ messageId });
    expect(await find('f-14')).toBeUndefined();
  });

  test('a post whose first message is gone, of somebody else, or of before, is not ours', async () => {
    const { messageId: gone } = await post('f-15');
    peer.messages.splice(0, 1);
    expect(peer.threads.has(gone)).toBe(true);
    expect(await find('f-15')).toBeUndefined();
    await post('f-16');
    peer.messages[0]!.author = { id: IDS.user, username: 'ann' };
    expect(await find('f-16')).toBeUndefined();
    await post('f-17');
    since = new Date(Date.now() + 120_000);
    expect(await find('f-17')).toBeUndefined();
  });

  test('where the history is closed to us nobody can tell', async () => {
    await post('f-18');
    deny(IDS.forum, PermissionFlagsBits.ReadMessageHistory);
    const error = (await failed(find('f-18'))) as PostError;
    expect(error).toMatchObject({ outcome: 'unknown' });
    expect(error.message).toContain('Read Message History');
  });

  test.each<[Failure, string]>([
    [{ status: 429, headers: { 'retry-after': '2' } }, 'later'],
    [{ status: 500 }, 'later'],
    [{ status: 401 }, 'credentials'],
    ['hang', 'later'],
  ])('a look that ends with %j can be repeated', async (failure, outcome) => {
    await post('f-19');
    peer.fail(/\/threads\/active$/u, failure);
    expect(await failed(find('f-19'))).toMatchObject({ name: 'PostError', outcome });
  });

  test('where we may not create posts it is said what to do', async () => {
    deny(IDS.forum, PermissionFlagsBits.SendMessages);
    peer.guilds[0]!.roles[1]!.permissions = String(PermissionFlagsBits.ViewChannel);
    const error = (await failed(post('f-20'))) as PostError;
    expect(error).toMatchObject({ outcome: 'channel' });
    expect(error.message).toMatch(
      /^I may not post in #forum: give me View Channel and Create Posts/u,
    );
  });
});
