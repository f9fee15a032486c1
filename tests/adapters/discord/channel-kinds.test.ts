import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Adapter, Post, PostError, PostOutcome } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Place } from '../../../src/model.ts';
import type { Failure } from '../../support/discord/failures.ts';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openDesk } from './newsroom.ts';

const place: Place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const news = { id: IDS.news, name: 'news' };
const FORUM = 15;
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing' as const,
    (error: PostError) => error,
  );

let peer: Awaited<ReturnType<typeof startDiscordPeer>>;
let adapter: Adapter;
beforeEach(async () => {
  peer = await startDiscordPeer();
  ({ adapter } = openDesk({ api: peer.api, timeoutMs: 1_000 }));
});
afterEach(async () => {
  await adapter.stop();
  await peer.close();
});

const post = (key: string, more: Partial<Post> = {}) =>
  adapter.post({ channel: news, place, reply: reply('The news'), key, ...more });
const asked = () =>
  peer.seen.filter(({ method, path }) => method === 'GET' && /^\/channels\/\d+$/u.test(path))
    .length;

describe('the kind of a channel on Discord', () => {
  test('is asked for once', async () => {
    for (const key of ['a', 'b', 'c']) await post(key);
    expect(asked()).toBe(1);
  });

  test('is known without asking where there is a connection', async () => {
    await adapter.start();
    await post('a');
    await post('b', { channel: { id: IDS.forum, name: 'forum' } });
    await post('c', { channel: { id: IDS.publicThread, name: 'public' } });
    expect(asked()).toBe(0);
    expect([...peer.threads.values()].filter(({ parent }) => parent === IDS.forum)).toHaveLength(1);
  });

  test('may be another by now: a refusal has it asked for again', async () => {
    await post('a');
    peer.changeChannel(IDS.news, { type: FORUM, available_tags: [] });
    expect(await failed(post('b'))).toMatchObject({ outcome: 'channel' });
    await post('b');
    expect([...peer.threads.values()].at(-1)).toMatchObject({ parent: IDS.news, name: 'The news' });
    expect(asked()).toBe(2);
  });

  test.each<[Failure, PostOutcome]>([
    [{ status: 500 }, 'later'],
    ['hang', 'later'],
    ['reset', 'later'],
    [{ status: 400, code: 50035 }, 'later'],
    [{ status: 429, headers: { 'retry-after': '2' } }, 'later'],
    [{ status: 401 }, 'credentials'],
    [{ status: 403, code: 50001 }, 'channel'],
    [{ status: 404, code: 10003 }, 'channel'],
  ])(
    'that is answered with %j says what becomes of the post, which was not sent',
    async (failure, outcome) => {
      peer.fail(/^\/channels\/\d+$/u, failure);
      expect(await failed(post('a'))).toMatchObject({ name: 'PostError', outcome });
      expect(peer.messages).toEqual([]);
    },
  );

  test('is looked at, too, where a post without an answer is looked for', async () => {
    peer.fail(/^\/channels\/\d+$/u, { status: 500 });
    const since = new Date();
    const look = () => adapter.findPost({ channel: news, place, key: 'a', since });
    expect(await failed(look())).toMatchObject({ outcome: 'later' });
    expect(await look()).toBeUndefined();
  });
});

describe.each([
  ['a public thread', { id: IDS.publicThread, name: 'public' }],
  ['a private thread', { id: IDS.privateThread, name: 'private' }],
])('%s on Discord', (_, channel) => {
  test('takes a post, and what goes on follows in it', async () => {
    const { messageId } = await post('t-1', { channel });
    const { messageId: under } = await post('t-1u', { channel, under: messageId });
    expect(peer.messages).toMatchObject([
      { id: messageId, channel_id: channel.id },
      { id: under, channel_id: channel.id },
    ]);
    expect(peer.seen.filter(({ path }) => path.endsWith('/threads'))).toEqual([]);
    const since = new Date();
    const find = (key: string, over?: string) =>
      adapter.findPost({ channel, place, key, since, under: over });
    expect(await find('t-1')).toEqual({ messageId });
    expect(await find('t-1u', messageId)).toEqual({ messageId: under });
    expect(await find('t-2')).toBeUndefined();
  });

  test('that is locked says so', async () => {
    peer.threads.get(channel.id)!.locked = true;
    const error = (await failed(post('t-3', { channel }))) as PostError;
    expect(error).toMatchObject({ outcome: 'channel' });
    expect(error.message).toMatch(/archived or locked/u);
  });

  test('a post in it without a clear answer is found and not doubled', async () => {
    const since = new Date();
    peer.fail(/\/messages$/u, 'accept-then-500');
    expect(await failed(post('t-4', { channel }))).toMatchObject({ outcome: 'unknown' });
    expect(await adapter.findPost({ channel, place, key: 't-4', since })).toEqual({
      messageId: peer.messages[0]?.id,
    });
  });
});

describe('who is called by a post on Discord, and whether it makes a sound', () => {
  const ping = { id: IDS.editorRole, name: 'editors' };
  const SILENT = 1 << 12;
  const V2 = 1 << 15;

  test('is one role and no other, in small print at the top', async () => {
    await post('p-1', { ping, reply: reply('The news of <@&1> @everyone') });
    expect(textOf(peer.messages[0]!)).toMatch(
      /^-# <@&400000000000000003>\n### The news of \\<\\@&1/u,
    );
    expect(peer.seen.at(-1)?.body).toMatchObject({ flags: V2 });
    expect(peer.seen.at(-1)?.body?.allowed_mentions).toEqual({ roles: [IDS.editorRole] });
  });

  test('is nobody without a word, nor in what goes on under it', async () => {
    const { messageId } = await post('p-2', { ping });
    await post('p-2u', { under: messageId });
    expect(peer.seen.at(-1)?.body?.allowed_mentions).toEqual({ parse: [] });
    await adapter.tell({ id: IDS.user, placeId: null }, reply('A word'), 'p-3');
    expect(peer.seen.at(-1)?.body?.allowed_mentions).toEqual({ parse: [] });
  });

  test('one edition that is posted in two channels calls in one of them alone', async () => {
    const same = reply('The same');
    await post('p-4', { reply: same, ping });
    await post('p-5', { reply: same, channel: { id: IDS.silent, name: 'silent' } });
    expect(peer.messages.map(textOf)).toEqual([
      `-# <@&${IDS.editorRole}>\n### The same`,
      '### The same',
    ]);
  });

  test('a full message takes the ping, too', async () => {
    const items = Array.from({ length: 60 }, (_, at) => ({
      label: `Story ${at}`,
      detail: '',
      url: null,
      actions: [{ label: 'More', line: `more ${at}`, style: 'plain' as const }],
    }));
    await post('p-6', { ping, reply: reply('All', { blocks: [{ kind: 'list', items }] }) });
    expect(textOf(peer.messages[0]!)).toContain(`-# <@&${IDS.editorRole}>`);
  });

  test('a silent post makes no sound, in a forum neither', async () => {
    await post('p-7', { silent: true });
    await post('p-8', { silent: true, ping, channel: { id: IDS.forum, name: 'forum' } });
    await post('p-9');
    expect(peer.messages.map(({ flags }) => flags)).toEqual([V2 | SILENT, V2 | SILENT, V2]);
  });
});
