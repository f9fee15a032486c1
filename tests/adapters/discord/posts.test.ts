import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openApi } from '../../../adapters/discord/api/call-api.ts';
import { toPostError } from '../../../adapters/discord/api/post-error.ts';
import type { PostError, PostOutcome } from '../../../src/chat/adapter.ts';
import { button, reply } from '../../../src/chat/reply/reply.ts';
import type { Place } from '../../../src/model.ts';
import { quote } from '../../chat/blocks.ts';
import type { Failure } from '../../support/discord/failures.ts';
import { TOKEN } from '../../support/discord/gateway.ts';
import { IDS } from '../../support/discord/ids.ts';
import { buttonsOf, textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openDesk } from './newsroom.ts';

const place: Place = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const news = { id: IDS.news, name: 'news' };
const MESSAGES = /^\/channels\/\d+\/messages$/u;
const PAGE = '<!DOCTYPE html><title>Access denied | discord.com used Cloudflare</title>';
const briefing = reply('Morning briefing', {
  actions: [button('All', `quotes ${'x'.repeat(120)}`)],
});
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing' as const,
    (error: PostError) => error,
  );
const code = (status: number, number: number): Failure => ({ status, code: number });
const edge = (status: number, headers = {}): Failure => ({ status, html: PAGE, headers });

/** What each answer of Discord means for a post, and words of what is said. */
const ANSWERS: [name: string, answer: Failure, outcome: PostOutcome, words: RegExp][] = [
  ['a refused token', code(401, 0), 'credentials', /DISCORD_TOKEN/u],
  ['an invalid token', code(403, 50014), 'credentials', /DISCORD_TOKEN/u],
  ['no access', code(403, 50001), 'channel', /^I may not post in #news: give me View Channel/u],
  ['no permission', code(403, 50013), 'channel', /Send Messages there \(channel settings → Perm/u],
  ['a 403 of another kind', code(403, 99999), 'channel', /I may not post in #news/u],
  ['no such channel', code(404, 10003), 'channel', /^#news is gone/u],
  ['no such server', code(404, 10004), 'channel', /^#news is gone/u],
  ['an archived thread', code(400, 50083), 'channel', /archived or locked/u],
  ['a locked thread', code(400, 160005), 'channel', /archived or locked/u],
  ['a channel for voices', code(400, 50008), 'channel', /not a channel for messages/u],
  ['a forum', code(400, 40058), 'channel', /not a channel for messages/u],
  ['no history to answer in', code(400, 160002), 'channel', /Read Message History in #news/u],
  ['a level of verification', code(403, 50009), 'channel', /verification level/u],
  ['AutoMod', code(400, 200000), 'channel', /AutoMod blocks my post in #news/u],
  ['a person who shuts it out', code(403, 50007), 'channel', /takes no direct messages/u],
  ['a wrong form', code(400, 50035), 'message', /scripted 400 \(50035\)/u],
  ['too much', code(413, 40005), 'message', /40005/u],
  ['an empty message', code(400, 50006), 'message', /50006/u],
  ['a 400 of another kind', code(400, 99999), 'message', /99999/u],
  ['slow mode', code(400, 20016), 'later', /20016/u],
  ['an overload', code(400, 130000), 'later', /130000/u],
  ['Cloudflare in JSON', code(403, 40333), 'later', /40333/u],
  ['a page of the edge, 403', edge(403), 'later', /not Discord’s own/u],
  ['a page of the edge, 429', edge(429), 'later', /not Discord’s own/u],
  ['a page of somebody else, 200', edge(200), 'later', /not Discord’s own/u],
  ['a page of somebody else, 302', edge(302), 'later', /not Discord’s own/u],
  ['a page of the edge, 502', edge(502), 'unknown', /not Discord’s own/u],
  ['a page of the edge, 504', edge(504), 'unknown', /not Discord’s own/u],
  ['an error of Discord’s', code(500, 0), 'unknown', /no clear answer/u],
  ['an overload of Discord’s', code(503, 0), 'unknown', /no clear answer/u],
  ['a cut connection', 'reset', 'unknown', /no clear answer/u],
  ['no answer at all', 'hang', 'unknown', /no clear answer/u],
  ['an answer that is no message', code(200, 0), 'unknown', /does not say whether/u],
];

describe('posting to Discord', async () => {
  const peer = await startDiscordPeer();
  const { adapter } = openDesk({ api: peer.api, timeoutMs: 2_000 });
  const post = (key: string, channel = news) =>
    adapter.post({ channel, place, reply: briefing, key });
  const posted = () => peer.seen.filter(({ method }) => method === 'POST').length;
  const failing = async (failure: Failure) => {
    peer.fail(MESSAGES, failure);
    return (await failed(post(`f-${peer.seen.length}`))) as PostError;
  };
  afterEach(() => {
    peer.messages.length = 0;
  });
  afterAll(async () => {
    expect(peer.gateway.identified).toBe(0);
    await peer.close();
  });

  test('a post arrives without a start, once however often it is posted with one key', async () => {
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

  test.each(ANSWERS)('after %s it is said what became of it', async (_, answer, outcome, words) => {
    const before = posted();
    const error = await failing(answer);
    expect(error).toMatchObject({ name: 'PostError', outcome });
    expect(error.message).toMatch(words);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(TOKEN);
    expect(posted() - before).toBe(1);
    expect(peer.messages).toEqual([]);
  });

  test('a wait is told with its length, and whether it holds all posts', async () => {
    const one = await failing({ status: 429, headers: { 'retry-after': '2' } });
    expect(one).toMatchObject({ outcome: 'later', holdsAll: false });
    expect(one.retryAfterMs).toBeGreaterThanOrEqual(2_000);
    const ban = await failing(edge(429, { 'retry-after': '3600' }));
    expect(ban).toMatchObject({ outcome: 'later', holdsAll: true, retryAfterMs: 3_600_000 });
    const headers = { 'retry-after': '1', 'x-ratelimit-global': 'true' };
    const all = await failing({ status: 429, headers });
    expect(all).toMatchObject({ outcome: 'later', holdsAll: true });
    expect(all.retryAfterMs).toBeGreaterThanOrEqual(900);
    // Nothing is sent before that wait is over.
    const before = peer.seen.length;
    expect(await failed(post('held'))).toMatchObject({ outcome: 'later', holdsAll: true });
    expect(peer.seen).toHaveLength(before);
  });

  test('a token that is refused once is not forgotten', async () => {
    const { adapter: other } = openDesk({ api: peer.api });
    const again = () => other.post({ channel: news, place, reply: briefing, key: 'k-401' });
    peer.fail(MESSAGES, { status: 401 });
    expect(await failed(again())).toMatchObject({ outcome: 'credentials' });
    expect(await again()).toEqual({ messageId: peer.messages[0]?.id });
  });

  test('an unknown channel refuses the post', async () => {
    const { adapter: other } = openDesk({ api: peer.api });
    const channel = { id: '399999999999999999', name: 'gone' };
    const error = (await failed(
      other.post({ channel, place, reply: briefing, key: 'key-9' }),
    )) as PostError;
    expect(error).toMatchObject({ outcome: 'channel' });
    expect(error.message).toContain('Unknown Channel');
  });

  test('more posts than Discord grants in a second wait, without a request', async () => {
    const { adapter: few } = openDesk({ api: peer.api, postsPerSecond: 6 });
    const before = peer.seen.length;
    const channels = [IDS.news, IDS.silent, IDS.elsewhere, IDS.announcements];
    const all = channels.map((id) =>
      failed(few.post({ channel: { id, name: id }, place, reply: briefing, key: id })),
    );
    const held = (await Promise.all(all)).filter((outcome) => outcome !== 'nothing');
    expect(held).toHaveLength(2);
    for (const error of held) expect(error).toMatchObject({ outcome: 'later', holdsAll: true });
    // Each asks first what kind its channel is, and two of the posts are left.
    expect(peer.seen.length - before).toBe(6);
  });

  test('a post whose time was over before its turn came was not sent and can wait', async () => {
    const api = openApi({ token: TOKEN, apiUrl: peer.api, timeoutMs: 600 });
    const send = (timeoutMs: number) =>
      failed(api.call('POST', `/channels/${IDS.news}/messages`, { body: {}, timeoutMs }));
    peer.fail(MESSAGES, 'hang');
    // One time for both could end in the moment of the second one’s turn, which may be too late.
    const [first, second] = await Promise.all([send(600), send(200)]);
    api.close();
    expect(toPostError(first, '#news')).toMatchObject({ outcome: 'unknown' });
    expect(toPostError(second, '#news')).toMatchObject({ outcome: 'later' });
  });
});

describe('telling a person on Discord', async () => {
  const peer = await startDiscordPeer();
  const { adapter } = openDesk({ api: peer.api });
  afterAll(() => peer.close());

  test('writes where only they read it, once for each key', async () => {
    const { messageId } = await adapter.tell(
      { id: IDS.user, placeId: null },
      reply('A word'),
      'tell-1',
    );
    expect(await adapter.tell({ id: IDS.user, placeId: null }, reply('A word'), 'tell-1')).toEqual({
      messageId,
    });
    expect(peer.messages).toMatchObject([{ id: messageId, channel_id: IDS.dm }]);
    expect(peer.seen[0]?.body).toEqual({ recipient_id: IDS.user });
  });

  test('shows them whole cards with their buttons', async () => {
    const told = reply('Ann Lee spoke', {
      blocks: [quote('We go.')],
      actions: [button('Pause', 'following pause 3')],
    });
    await adapter.tell({ id: IDS.user, placeId: null }, told, 'tell-3');
    const [card] = peer.messages.slice(-1);
    expect(textOf(card!)).toContain('**Ann Lee** · mayor\n> “We go.”\n-# [The Gazette](');
    expect(buttonsOf(card!).map(({ custom_id }) => custom_id)).toEqual(['0:following pause 3']);
    expect(peer.seen.at(-1)?.body).toMatchObject({ nonce: 'tell-3', enforce_nonce: true });
    expect(card?.components[0]?.id).toBeGreaterThan(2 ** 30);
  });

  test.each<[RegExp, Failure, PostOutcome, RegExp]>([
    [/users/u, { status: 403, code: 50007 }, 'channel', /takes no direct messages from me/u],
    [MESSAGES, { status: 403, code: 50007 }, 'channel', /takes no direct messages from me/u],
    [/users/u, { status: 429, headers: { 'retry-after': '2' } }, 'later', /wait/u],
    [/users/u, { status: 401 }, 'credentials', /DISCORD_TOKEN/u],
  ])('says why it could not (%s, %j)', async (path, failure, outcome, words) => {
    const { adapter: own } = openDesk({ api: peer.api });
    peer.fail(path, failure);
    const error = (await failed(
      own.tell({ id: IDS.user, placeId: null }, reply('A word'), 'tell-2'),
    )) as PostError;
    expect(error).toMatchObject({ outcome });
    expect(error.message).toMatch(words);
  });
});

test('the link in docs/discord.md asks for exactly the rights that posting and looking back need', () => {
  const page = readFileSync(new URL('../../../docs/discord.md', import.meta.url), 'utf8');
  const VIEW = 1 << 10;
  const SEND = 1 << 11;
  const HISTORY = 1 << 16;
  const THREADS = 2 ** 35 + 2 ** 38;
  const rights = (VIEW | SEND | HISTORY) + THREADS;
  expect(page).toContain(`&scope=bot+applications.commands&permissions=${rights}`);
});
