import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PostError } from '../../../src/chat/adapter.ts';
import { button, reply } from '../../../src/chat/reply.ts';
import type { Place } from '../../../src/model.ts';
import { type Failure, startDiscordPeer, textOf } from '../../support/discord-peer.ts';
import { IDS } from '../../support/discord-world.ts';
import { openDesk } from './newsroom.ts';

const place: Place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const news = { id: IDS.news, name: 'news' };
const MESSAGES = /^\/channels\/\d+\/messages$/u;
const briefing = reply('Morning briefing', {
  actions: [button('All', `quotes ${'x'.repeat(120)}`)],
});
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing',
    (error: PostError) => error,
  );

describe('posting to Discord', async () => {
  const peer = await startDiscordPeer();
  const { adapter } = openDesk({ api: peer.api, timeoutMs: 1_500 });
  const post = (key: string, channel = news) => adapter.post(channel, place, briefing, key);
  let since = new Date();
  beforeAll(() => adapter.start());
  afterEach(() => {
    peer.messages.length = 0;
    since = new Date();
  });
  afterAll(async () => {
    await adapter.stop();
    await peer.close();
  });

  test('a post arrives once however often it is posted with one key', async () => {
    const first = await post('key-1');
    expect(await post('key-1')).toEqual(first);
    expect(peer.messages.map(textOf)).toEqual(['### Morning briefing']);
    expect(peer.seen.at(-1)?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      nonce: 'key-1',
      enforce_nonce: true,
    });
  });

  test('a button whose line does not fit into Discord is left out of a post', async () => {
    await post('key-2');
    expect(JSON.stringify(peer.messages)).not.toContain('quotes');
  });

  test.each<[string, Failure, string, number]>([
    ['no permission', { status: 403, code: 50013 }, 'channel', 0],
    ['no such channel', { status: 404, code: 10003 }, 'channel', 0],
    ['a wrong form', { status: 400, code: 50035 }, 'channel', 0],
    ['too many at once', { status: 429, headers: { 'retry-after': '2' } }, 'later', 2_000],
    ['an error of Discord’s', { status: 503 }, 'unknown', 0],
    ['no answer at all', 'hang', 'unknown', 0],
  ])('%s: nothing is posted and it is said which', async (name, failure, outcome, retryAfterMs) => {
    peer.fail(MESSAGES, failure);
    const before = peer.seen.length;
    const error = (await failed(post(`f-${name}`))) as PostError;
    expect(error).toMatchObject({ name: 'PostError', outcome });
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(retryAfterMs);
    expect(peer.seen.length - before).toBe(1);
    expect(peer.messages).toEqual([]);
  });

  test('a token that is refused once is not forgotten', async () => {
    peer.fail(MESSAGES, { status: 401 });
    expect(await failed(post('k-401'))).toMatchObject({ outcome: 'channel' });
    expect(await post('k-401')).toEqual({ messageId: peer.messages[0]?.id });
  });

  test.each<Failure>(['accept-then-500', 'accept-then-reset', 'accept-then-stall'])(
    'after %s the outcome is unknown and the post is found by its key',
    async (failure) => {
      peer.write(IDS.news);
      peer.fail(MESSAGES, failure);
      expect(await failed(post(`u-${failure}`))).toMatchObject({ outcome: 'unknown' });
      const found = await adapter.findPost(news, place, `u-${failure}`, since);
      expect(found).toEqual({ messageId: peer.messages[1]?.id });
      expect(await adapter.findPost(news, place, 'another key', since)).toBeUndefined();
    },
  );

  test('a post from before is not looked at', async () => {
    await post('old');
    const later = new Date(Date.now() + 120_000);
    expect(await adapter.findPost(news, place, 'old', later)).toBeUndefined();
  });

  test.each([
    ['whose history is closed to us', { id: IDS.silent, name: 'silent' }],
    ['that we do not know', { id: '399999999999999999', name: 'gone' }],
  ])('in a channel %s nobody can tell whether a post arrived', async (_, channel) => {
    const error = await failed(adapter.findPost(channel, place, 'key', since));
    expect(error).toMatchObject({ outcome: 'unknown' });
  });

  test('where the history is longer than a page nobody can tell either', async () => {
    for (let index = 0; index < 100; index++) peer.write(IDS.news);
    const error = await failed(adapter.findPost(news, place, 'key', since));
    expect(error).toMatchObject({ outcome: 'unknown' });
  });

  test.each<[Failure, string]>([
    [{ status: 403, code: 50001 }, 'unknown'],
    [{ status: 429, headers: { 'retry-after': '2' } }, 'later'],
    [{ status: 502 }, 'later'],
    ['hang', 'later'],
  ])('a look that ends with %j can be repeated only where that helps', async (failure, outcome) => {
    peer.fail(MESSAGES, failure);
    const error = await failed(adapter.findPost(news, place, 'key', since));
    expect(error).toMatchObject({ name: 'PostError', outcome });
  });

  test('in a direct message no permission is needed to look', async () => {
    const direct: Place = { id: `discord:dm:${IDS.user}`, platform: 'discord', name: 'ann' };
    const look = adapter.findPost({ id: IDS.dm, name: 'ann' }, direct, 'key', since);
    expect(await look).toBeUndefined();
  });

  test('an unknown channel refuses the post', async () => {
    const channel = { id: '399999999999999999', name: 'gone' };
    const error = (await failed(post('key-9', channel))) as PostError;
    expect(error).toMatchObject({ outcome: 'channel' });
    expect(error.message).toContain('Unknown Channel');
  });
});

describe('starting on Discord', () => {
  test('a wrong token gives one error that names DISCORD_TOKEN and not the token', async () => {
    const peer = await startDiscordPeer();
    for (const token of ['wrong.token.here', '']) {
      const error = (await failed(openDesk({ api: peer.api, token }).adapter.start())) as Error;
      expect(error.message).toContain('DISCORD_TOKEN');
      expect(`${error.stack} ${error.cause}`).not.toContain('wrong.token');
    }
    await peer.close();
  });

  test('where Discord cannot be reached, start says so and a post can wait', async () => {
    const peer = await startDiscordPeer();
    const { adapter } = openDesk({ api: peer.api });
    await peer.close();
    expect(await failed(adapter.start())).toMatchObject({
      message: expect.stringContaining('cannot be reached'),
    });
    const error = await failed(adapter.post(news, place, briefing, 'key'));
    expect(error).toMatchObject({ outcome: 'later' });
  });

  test('once it is gone, a post can wait, for nothing was sent', async () => {
    const peer = await startDiscordPeer();
    const { adapter } = openDesk({ api: peer.api });
    await adapter.start();
    await peer.close();
    const error = await failed(adapter.post(news, place, briefing, 'key'));
    expect(error).toMatchObject({ outcome: 'later' });
    await adapter.stop();
  });

  test('commands that Discord does not take stop the start', async () => {
    const peer = await startDiscordPeer();
    peer.fail(/commands/u, { status: 400, code: 50035 });
    expect(await failed(openDesk({ api: peer.api }).adapter.start())).toMatchObject({
      message: expect.stringContaining('did not take the commands'),
    });
    await peer.close();
  });
});

test('the link in docs/discord.md asks for exactly the rights that posting and looking back need', () => {
  const page = readFileSync(new URL('../../../docs/discord.md', import.meta.url), 'utf8');
  const VIEW = 1 << 10;
  const SEND = 1 << 11;
  const HISTORY = 1 << 16;
  expect(page).toContain(`&scope=bot+applications.commands&permissions=${VIEW | SEND | HISTORY}`);
});
