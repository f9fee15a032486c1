import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { PostError, PostOutcome } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Place } from '../../../src/model.ts';
import type { Failure } from '../../support/discord/failures.ts';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openDesk } from './newsroom.ts';

const place: Place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const news = { id: IDS.news, name: 'news' };
const THREADS = /\/threads$/u;
const rest = reply('The other stories');
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing' as const,
    (error: PostError) => error,
  );
const code = (status: number, number: number): Failure => ({ status, code: number });

describe('going on under a message on Discord', async () => {
  const peer = await startDiscordPeer();
  const { adapter } = openDesk({ api: peer.api, timeoutMs: 1_000 });
  const since = new Date();
  const begin = (key: string) =>
    adapter.post({ channel: news, place, reply: reply('The news'), key });
  const goOn = (under: string, key: string, told = rest) =>
    adapter.post({ channel: news, place, reply: told, key, under });
  const find = (under: string, key: string) =>
    adapter.findPost({ channel: news, place, key, since, under });
  const inThread = (id: string) =>
    peer.messages.filter((one) => one.channel_id === id && one.components.length > 0).map(textOf);
  afterEach(() => {
    peer.messages.length = 0;
  });
  afterAll(() => peer.close());

  test('is posted in a thread that is named for what goes on', async () => {
    const { messageId } = await begin('t-1');
    const { messageId: posted } = await goOn(messageId, 't-1u');
    expect(peer.threads.get(messageId)).toMatchObject({ parent: IDS.news, name: rest.title });
    expect(inThread(messageId)).toEqual(['### The other stories']);
    expect(await find(messageId, 't-1u')).toEqual({ messageId: posted });
    expect(adapter.threads).toBe(true);
  });

  test('is posted once however often it is tried with one key, in the one thread', async () => {
    const { messageId } = await begin('t-2');
    const first = await goOn(messageId, 't-2u');
    expect(await goOn(messageId, 't-2u')).toEqual(first);
    await goOn(messageId, 't-2v');
    expect(inThread(messageId)).toHaveLength(2);
  });

  test.each<[string, string]>([
    ['', 'More'],
    [' \n\u202E ', 'More'],
    ['word '.repeat(40), `${'word '.repeat(19).trim()} […]`],
    ['*A* @everyone', '*A* @everyone'],
  ])('a thread for %j is called %j', async (title, name) => {
    const { messageId } = await begin(`t-3${title}`.slice(0, 20));
    await goOn(messageId, `u-3${title}`.slice(0, 20), reply(title));
    expect(peer.threads.get(messageId)?.name).toBe(name);
  });

  test.each<[string, Failure, PostOutcome, RegExp]>([
    ['no access', code(403, 50001), 'channel', /threads of #news: give me Create Public Threads/u],
    ['no permission', code(403, 50013), 'channel', /Send Messages in Threads there/u],
    ['a message that is gone', code(404, 10008), 'channel', /^My message in #news is gone/u],
    ['a channel without threads', code(400, 50024), 'channel', /can have no thread/u],
    ['too many threads', code(400, 160006), 'channel', /as many open threads as Discord allows/u],
    ['too many news threads', code(400, 160007), 'channel', /as many open threads/u],
    ['a refused token', code(401, 0), 'credentials', /DISCORD_TOKEN/u],
    ['a wait', { status: 429, headers: { 'retry-after': '2' } }, 'later', /wait/u],
    ['an error', code(500, 0), 'later', /no clear answer/u],
    ['a cut connection', 'reset', 'later', /no clear answer/u],
    ['no answer', 'hang', 'later', /no clear answer/u],
  ])(
    'after %s nothing was posted, and it is said what to do',
    async (name, failure, outcome, words) => {
      // A desk of its own, since a wait would hold the next one.
      const desk = openDesk({ api: peer.api, timeoutMs: 1_000 }).adapter;
      const { messageId } = await begin(`t-4${name}`.slice(0, 25));
      // What may be over at once is tried three times.
      const tries = /no clear answer/u.test(words.source) ? 3 : 1;
      for (let at = 0; at < tries; at++) peer.fail(THREADS, failure);
      const error = (await failed(
        desk.post({ channel: news, place, reply: rest, key: 'f', under: messageId }),
      )) as PostError;
      expect(error).toMatchObject({ name: 'PostError', outcome });
      expect(error.message).toMatch(words);
      expect(inThread(messageId)).toEqual([]);
    },
  );

  test.each<Failure>(['accept-then-500', 'accept-then-reset', 'accept-then-stall'])(
    'a thread that was begun with %s is there at the next try, at once',
    async (failure) => {
      const { messageId } = await begin(`t-5${failure}`);
      peer.fail(THREADS, failure);
      await goOn(messageId, `u-5${failure}`);
      expect(inThread(messageId)).toHaveLength(1);
    },
  );

  test('a post in the thread that had no answer is found there, and not in the channel', async () => {
    const { messageId } = await begin('t-6');
    await goOn(messageId, 't-6a');
    peer.fail(new RegExp(`/channels/${messageId}/messages$`, 'u'), 'accept-then-500');
    expect(await failed(goOn(messageId, 't-6u'))).toMatchObject({ outcome: 'unknown' });
    const id = peer.messages.at(-1)?.id;
    expect(await find(messageId, 't-6u')).toEqual({ messageId: id });
    expect(await adapter.findPost({ channel: news, place, key: 't-6u', since })).toBeUndefined();
  });

  test('where no thread was begun, nothing is found', async () => {
    const { messageId } = await begin('t-7');
    expect(await find(messageId, 't-7u')).toBeUndefined();
  });

  test('a look at a thread that is shut to us stays unclear', async () => {
    const { messageId } = await begin('t-8');
    await goOn(messageId, 't-8u');
    peer.fail(new RegExp(`/channels/${messageId}/messages$`, 'u'), code(403, 50001));
    expect(await failed(find(messageId, 't-8u'))).toMatchObject({ outcome: 'unknown' });
  });

  test('an archived thread opens again by itself, a locked one does not', async () => {
    const { messageId } = await begin('t-9');
    await goOn(messageId, 't-9u');
    const thread = peer.threads.get(messageId)!;
    thread.archived = true;
    await goOn(messageId, 't-9v');
    expect(thread.archived).toBe(false);
    thread.locked = true;
    const error = (await failed(goOn(messageId, 't-9w'))) as PostError;
    expect(error).toMatchObject({ outcome: 'channel' });
    expect(error.message).toMatch(/archived or locked/u);
  });

  test('a message that is not there has no thread', async () => {
    const error = (await failed(goOn('399999999999999998', 't-10u'))) as PostError;
    expect(error).toMatchObject({ outcome: 'channel' });
    expect(error.message).toContain('Unknown Message');
  });
});
