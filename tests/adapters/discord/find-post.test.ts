import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { PostError } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Place } from '../../../src/model.ts';
import type { Failure } from '../../support/discord/failures.ts';
import { IDS } from '../../support/discord/ids.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openDesk } from './newsroom.ts';

const place: Place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const news = { id: IDS.news, name: 'news' };
const silent = { id: IDS.silent, name: 'silent' };
const MESSAGES = /^\/channels\/\d+\/messages$/u;
const briefing = reply('Morning briefing');
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing' as const,
    (error: PostError) => error,
  );

describe('looking for a post on Discord', async () => {
  const peer = await startDiscordPeer();
  let adapter: ReturnType<typeof openDesk>['adapter'];
  let since: Date;
  beforeEach(() => {
    ({ adapter } = openDesk({ api: peer.api, timeoutMs: 2_000 }));
    peer.messages.length = 0;
    since = new Date();
  });
  afterAll(async () => {
    expect(peer.gateway.identified).toBe(0);
    await peer.close();
  });
  const post = (key: string, channel = news) =>
    adapter.post({ channel, place, reply: briefing, key });
  const find = (key: string, channel = news) => adapter.findPost({ channel, place, key, since });
  const reads = () => peer.seen.filter(({ method }) => method === 'GET').length;

  test.each<Failure>(['accept-then-500', 'accept-then-reset', 'accept-then-stall'])(
    'after %s the outcome is unknown and the post is found by its key',
    async (failure) => {
      peer.write(IDS.news);
      peer.fail(MESSAGES, failure);
      expect(await failed(post(`u-${failure}`))).toMatchObject({ outcome: 'unknown' });
      expect(await find(`u-${failure}`)).toEqual({ messageId: peer.messages[1]?.id });
      expect(await find('another key')).toBeUndefined();
    },
  );

  test('a post from before is not looked at', async () => {
    await post('old');
    since = new Date(Date.now() + 120_000);
    expect(await find('old')).toBeUndefined();
  });

  test('a message of somebody else is not ours, whatever it holds', async () => {
    await post('copied');
    peer.messages[0]!.author = { id: IDS.user, username: 'ann' };
    expect(await find('copied')).toBeUndefined();
  });

  test('in a lively channel it is found on whichever page, in order', async () => {
    for (let index = 0; index < 250; index++) peer.write(IDS.news);
    const { messageId } = await post('late');
    for (let index = 0; index < 120; index++) peer.write(IDS.news);
    const before = reads();
    expect(await find('late')).toEqual({ messageId });
    // Who we are, and three pages.
    expect(reads() - before).toBe(4);
    expect(await find('another key')).toBeUndefined();
  });

  test('beyond 3,000 messages nobody looks on', async () => {
    for (let index = 0; index < 3_000; index++) peer.write(IDS.news);
    const error = (await failed(find('key'))) as PostError;
    expect(error).toMatchObject({ outcome: 'unknown' });
    expect(error.message).toContain('too many messages');
  });

  test('a short wait between two pages is waited for', async () => {
    for (let index = 0; index < 150; index++) peer.write(IDS.news);
    const { messageId } = await post('paged');
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '0.2' };
    peer.fail(MESSAGES, { headers });
    expect(await find('paged')).toEqual({ messageId });
  });

  test('a history that is closed to us tells nothing, where something was written since', async () => {
    await post('k', silent);
    const error = (await failed(find('k', silent))) as PostError;
    expect(error).toMatchObject({ outcome: 'unknown' });
    expect(error.message).toContain('give me View Channel and Read Message History');
  });

  test('a closed history is no matter where nothing was written since', async () => {
    expect(await find('k', silent)).toBeUndefined();
    peer.write(IDS.silent);
    since = new Date(Date.now() + 120_000);
    expect(await find('k', silent)).toBeUndefined();
  });

  test('where older messages can be read, an empty history means that nothing arrived', async () => {
    peer.write(IDS.news);
    since = new Date(Date.now() + 120_000);
    expect(await find('k')).toBeUndefined();
  });

  test('in a channel that we do not know nobody can tell', async () => {
    const gone = { id: '399999999999999999', name: 'gone' };
    expect(await failed(find('k', gone))).toMatchObject({ outcome: 'unknown' });
  });

  test.each<[Failure, string]>([
    [{ status: 403, code: 50001 }, 'unknown'],
    [{ status: 429, headers: { 'retry-after': '2' } }, 'later'],
    [{ status: 403, html: '<html>' }, 'later'],
    [{ status: 502 }, 'later'],
    [{ status: 401 }, 'credentials'],
    ['hang', 'later'],
  ])('a look that ends with %j can be repeated only where that helps', async (failure, outcome) => {
    peer.fail(MESSAGES, failure);
    expect(await failed(find('k'))).toMatchObject({ name: 'PostError', outcome });
    peer.fail(/@me$/u, failure);
    const { adapter: other } = openDesk({ api: peer.api, timeoutMs: 2_000 });
    const error = await failed(other.findPost({ channel: news, place, key: 'k', since }));
    expect(error).toMatchObject({ name: 'PostError', outcome });
  });

  test('a limit on the way tells how long to wait', async () => {
    peer.fail(MESSAGES, { status: 429, headers: { 'retry-after': '7' } });
    const error = (await failed(find('k'))) as PostError;
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(7_000);
  });
});
