import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Adapter, PostError, type PostOutcome } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Failure } from '../../support/slack/failures.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { deskAt } from './newsdesk.ts';

const NEWS = { id: 'C0NEWSDESK', name: 'news' };
const PLACE = { id: 'slack:T0NEWS', platform: 'slack' as const, name: 'News' };

const failing = async (call: Promise<unknown>): Promise<PostError> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PostError);
  return error as PostError;
};

describe('going on under a message in Slack', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let desk: Adapter;
  let since: Date;
  beforeEach(async () => {
    peer = await openSlackPeer();
    desk = deskAt(peer, { timeoutMs: 1_000 });
    since = new Date();
  });
  afterEach(() => peer.close());

  const begin = (key = 'k') =>
    desk.post({ channel: NEWS, place: PLACE, reply: reply('The news'), key });
  const goOn = (under: string, key: string) =>
    desk.post({ channel: NEWS, place: PLACE, reply: reply('The other stories'), key, under });
  const find = (under: string, key: string) =>
    desk.findPost({ channel: NEWS, place: PLACE, key, since, under });

  test('is posted in its thread, where it is found by its key', async () => {
    const { messageId } = await begin();
    const posted = await goOn(messageId, 'u');
    expect(peer.posts.at(-1)).toMatchObject({ channel: NEWS.id, thread_ts: messageId });
    expect(await find(messageId, 'u')).toEqual(posted);
    expect(await find(messageId, 'v')).toBeUndefined();
    expect(await desk.findPost({ channel: NEWS, place: PLACE, key: 'u', since })).toBeUndefined();
    expect(desk.threads).toBe(true);
  });

  test('is found on whichever page of the thread', async () => {
    const { messageId } = await begin();
    for (const key of ['a', 'b', 'c', 'd']) await goOn(messageId, key);
    const posted = await goOn(messageId, 'e');
    expect(await find(messageId, 'e')).toEqual(posted);
  });

  test.each<[string, Failure]>([
    ['accepted and then answered with a 500', { status: 500, accept: true }],
    ['accepted without any answer', { hang: true, accept: true }],
    ['cut off', { reset: true, accept: true }],
  ])('one that was %s is found there', async (_, failure) => {
    const { messageId } = await begin();
    peer.fail('chat.postMessage', failure);
    expect((await failing(goOn(messageId, 'u'))).outcome).toBe('unknown');
    expect(await find(messageId, 'u')).toEqual({ messageId: peer.posts.at(-1)?.ts });
  });

  test('under a message that is gone nothing is found, and nothing can be posted', async () => {
    const gone = '1700000000.000001';
    expect(await find(gone, 'u')).toBeUndefined();
    const error = await failing(goOn(gone, 'u'));
    expect(error.outcome).toBe('channel');
    expect(error.message).toMatch(/^My message in #news is gone/u);
  });

  test.each<[string, RegExp]>([
    ['restricted_action_thread_locked', /rules keep me from posting in #news/u],
    ['restricted_action_non_threadable_channel', /rules keep me/u],
    ['cannot_reply_to_message', /nothing can go on under it/u],
  ])('after %s it is said what to do', async (error, words) => {
    const { messageId } = await begin();
    peer.fail('chat.postMessage', { error });
    const thrown = await failing(goOn(messageId, 'u'));
    expect(thrown.outcome).toBe('channel');
    expect(thrown.message).toMatch(words);
  });

  test.each<[Failure, PostOutcome]>([
    [{ error: 'missing_scope' }, 'unknown'],
    [{ error: 'ratelimited' }, 'later'],
    [{ error: 'token_revoked' }, 'credentials'],
    [{ status: 500 }, 'later'],
  ])('a look that ends with %j can be repeated only where that helps', async (failure, outcome) => {
    const { messageId } = await begin();
    peer.fail('conversations.replies', failure);
    expect((await failing(find(messageId, 'u'))).outcome).toBe(outcome);
  });
});
