import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Adapter, PostError, type PostOutcome } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Failure } from '../../support/slack/failures.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { BOT_TOKEN } from '../../support/slack/world.ts';
import { deskAt, QUOTE } from './newsdesk.ts';

const NEWS = { id: 'C0NEWSDESK', name: 'news' };
const PLACE = { id: 'slack:T0NEWS', platform: 'slack' as const, name: 'News' };
const BRIEFING = reply('Morning briefing', { blocks: [QUOTE], onlyToAsker: false });
const PAGE = '<!DOCTYPE html><title>Slack is away</title>';
const code = (error: string): Failure => ({ error });

/** What each answer of Slack means for a post, and words of what is said. */
const ANSWERS: [name: string, answer: Failure, outcome: PostOutcome, words: RegExp][] = [
  ['token_revoked', code('token_revoked'), 'credentials', /SLACK_BOT_TOKEN/u],
  ['token_expired', code('token_expired'), 'credentials', /SLACK_BOT_TOKEN/u],
  ['invalid_auth', code('invalid_auth'), 'credentials', /SLACK_BOT_TOKEN/u],
  ['not_authed', code('not_authed'), 'credentials', /SLACK_BOT_TOKEN/u],
  ['account_inactive', code('account_inactive'), 'credentials', /Install it again/u],
  ['missing_scope', code('missing_scope'), 'credentials', /slack-manifest\.json/u],
  ['no_permission', code('no_permission'), 'credentials', /slack-manifest\.json/u],
  ['not_in_channel', code('not_in_channel'), 'channel', /in #news\. Invite me there with “/u],
  ['channel_not_found', code('channel_not_found'), 'channel', /#news is gone.+\/invite @On/u],
  ['is_archived', code('is_archived'), 'channel', /^#news is archived/u],
  ['restricted_action', code('restricted_action'), 'channel', /rules keep me from posting in #n/u],
  ['cannot_dm_bot', code('cannot_dm_bot'), 'channel', /takes no messages/u],
  ['a code we do not know', code('never_heard_of'), 'channel', /never_heard_of/u],
  ['msg_blocks_too_long', code('msg_blocks_too_long'), 'message', /msg_blocks_too_long/u],
  ['invalid_blocks', code('invalid_blocks'), 'message', /invalid_blocks/u],
  ['msg_too_long', code('msg_too_long'), 'message', /msg_too_long/u],
  ['invalid_arguments', code('invalid_arguments'), 'message', /invalid_arguments/u],
  ['ratelimited', code('ratelimited'), 'later', /ratelimited/u],
  ['team_added_to_org', code('team_added_to_org'), 'later', /team_added_to_org/u],
  ['a page, 403', { status: 403, html: PAGE }, 'later', /not Slack’s own/u],
  ['a page, 200', { status: 200, html: PAGE }, 'later', /not Slack’s own/u],
  ['a 404 without JSON', { status: 404, body: 'Not Found' }, 'later', /not Slack’s own/u],
  ['a wait of no length', { status: 429, body: 'Slow down' }, 'later', /not Slack’s own/u],
  ['a page, 503', { status: 503, html: PAGE }, 'unknown', /not Slack’s own/u],
  ['a 500', { status: 500 }, 'unknown', /no clear answer/u],
  ['internal_error', code('internal_error'), 'unknown', /internal_error/u],
  ['service_unavailable', code('service_unavailable'), 'unknown', /service_unavailable/u],
  ['no answer at all', { hang: true }, 'unknown', /no clear answer/u],
  ['a cut connection', { reset: true }, 'unknown', /no clear answer/u],
];

const failing = async (call: Promise<unknown>): Promise<PostError> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PostError);
  return error as PostError;
};

describe('a post to Slack', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let desk: Adapter;
  beforeEach(async () => {
    peer = await openSlackPeer();
    desk = deskAt(peer, { timeoutMs: 2_000 });
  });
  afterEach(() => peer.close());

  const post = (key: string) => desk.post({ channel: NEWS, place: PLACE, reply: BRIEFING, key });
  const attempts = () => peer.requests.filter(({ method }) => method === 'chat.postMessage').length;

  test('arrives without a start, once, in words and blocks, and carries its key', async () => {
    const { messageId } = await post('k1');
    expect(peer.posts).toHaveLength(1);
    expect(peer.posts[0]).toMatchObject({
      ts: messageId,
      channel: NEWS.id,
      text: expect.stringContaining('“We have said this many times”'),
      metadata: { event_type: 'on_record_delivery', event_payload: { key: 'k1' } },
    });
  });

  test.each(ANSWERS)('after %s it is said what became of it', async (_, answer, outcome, words) => {
    peer.fail('chat.postMessage', answer);
    const error = await failing(post('k1'));
    expect(error.outcome).toBe(outcome);
    expect(error.message).toMatch(words);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(BOT_TOKEN);
    expect(attempts()).toBe(1);
    expect(peer.posts).toEqual([]);
  });

  test('waits as long as Slack asks, which holds no other channel', async () => {
    peer.fail('chat.postMessage', { status: 429, retryAfter: 7 });
    const wait = { outcome: 'later', retryAfterMs: 7_000, holdsAll: false };
    expect(await failing(post('k1'))).toMatchObject(wait);
    peer.fail('chat.postMessage', { status: 429, retryAfter: 60, html: PAGE });
    const ban = { outcome: 'later', retryAfterMs: 60_000, holdsAll: true };
    expect(await failing(post('k1'))).toMatchObject(ban);
  });

  test('waits while nobody listens at Slack’s address', async () => {
    const gone = await openSlackPeer();
    await gone.close();
    desk = deskAt(gone);
    expect((await failing(post('k1'))).outcome).toBe('later');
  });

  test('to one person goes into their messages with the app', async () => {
    const { messageId } = await desk.tell({ id: 'U0READER', placeId: null }, BRIEFING, 't1');
    expect(peer.posts).toMatchObject([{ channel: 'D-U0READER', ts: messageId }]);
    peer.fail('conversations.open', { error: 'user_disabled' });
    const error = await failing(desk.tell({ id: 'U0GONE', placeId: null }, BRIEFING, 't2'));
    expect(error).toMatchObject({ outcome: 'channel' });
    expect(error.message).toContain('has left the workspace');
  });
});

describe('looking for a post in Slack', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let desk: Adapter;
  let since: Date;
  beforeEach(async () => {
    peer = await openSlackPeer();
    desk = deskAt(peer, { timeoutMs: 2_000 });
    since = new Date();
  });
  afterEach(() => peer.close());

  const post = (key: string) => desk.post({ channel: NEWS, place: PLACE, reply: BRIEFING, key });
  const find = (key: string) => desk.findPost({ channel: NEWS, place: PLACE, key, since });

  test('finds it by its key among others, on whichever page', async () => {
    const { messageId } = await post('k1');
    for (const key of ['k2', 'k3', 'k4']) await post(key);
    expect(await find('k1')).toEqual({ messageId });
    expect(await find('k5')).toBeUndefined();
  });

  test.each<[string, Failure]>([
    ['accepted and then answered with a 500', { status: 500, accept: true }],
    ['accepted without any answer', { hang: true, accept: true }],
    ['cut off', { reset: true, accept: true }],
    ['accepted with neither yes nor no', { status: 200, accept: true }],
  ])('finds one that was %s, which was tried once', async (_, failure) => {
    peer.fail('chat.postMessage', failure);
    expect((await failing(post('k1'))).outcome).toBe('unknown');
    expect(await find('k1')).toEqual({ messageId: peer.posts[0]?.ts });
    expect(peer.posts).toHaveLength(1);
  });

  test('tells that one has not arrived', async () => {
    peer.fail('chat.postMessage', { error: 'internal_error' });
    expect((await failing(post('k1'))).outcome).toBe('unknown');
    expect(await find('k1')).toBeUndefined();
  });

  test('ends after 3,000 messages', async () => {
    await peer.close();
    peer = await openSlackPeer({ historyPage: 200 });
    desk = deskAt(peer);
    const { messageId } = await post('k1');
    for (let index = 0; index < 2_990; index++) peer.write(NEWS.id);
    expect(await find('k1')).toEqual({ messageId });
    for (let index = 0; index < 10; index++) peer.write(NEWS.id);
    const error = await failing(find('k1'));
    expect(error.outcome).toBe('unknown');
    expect(error.message).toContain('too many messages');
  });

  test.each<[Failure, PostOutcome]>([
    [{ error: 'missing_scope' }, 'unknown'],
    [{ error: 'not_in_channel' }, 'unknown'],
    [{ error: 'channel_not_found' }, 'unknown'],
    [{ error: 'token_revoked' }, 'credentials'],
    [{ error: 'ratelimited' }, 'later'],
    [{ status: 403, html: PAGE }, 'later'],
    [{ status: 500 }, 'later'],
    [{ hang: true }, 'later'],
  ])('that ends with %j can be repeated only where that helps', async (failure, outcome) => {
    peer.fail('conversations.history', failure);
    expect((await failing(find('k1'))).outcome).toBe(outcome);
  });

  test('waits as long as Slack asks', async () => {
    peer.fail('conversations.history', { status: 429, retryAfter: 60 });
    expect(await failing(find('k1'))).toMatchObject({ outcome: 'later', retryAfterMs: 60_000 });
  });
});
