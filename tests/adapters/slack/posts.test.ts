import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Adapter, PostError } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply.ts';
import { type Failure, openSlackPeer } from '../../support/slack-peer.ts';
import { deskAt, QUOTE } from './newsdesk.ts';

const NEWS = { id: 'C0NEWSDESK', name: 'news' };
const PLACE = { id: 'slack:T0NEWS', platform: 'slack' as const, name: 'News' };
const BRIEFING = reply('Morning briefing', { blocks: [QUOTE], onlyToAsker: false });

describe('a post to Slack', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let desk: Adapter;
  let since: Date;

  beforeEach(async () => {
    peer = await openSlackPeer();
    desk = deskAt(peer, { timeoutMs: 300 });
    since = new Date();
  });
  afterEach(() => peer.close());

  const post = (key: string) => desk.post(NEWS, PLACE, BRIEFING, key);
  const find = (key: string) => desk.findPost(NEWS, PLACE, key, since);
  const failing = async (call: Promise<unknown>): Promise<PostError> => {
    const error = await call.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(PostError);
    return error as PostError;
  };
  const attempts = () => peer.requests.filter(({ method }) => method === 'chat.postMessage').length;

  test('arrives once, in words and blocks, and carries its key', async () => {
    const { messageId } = await post('k1');
    expect(peer.posts).toHaveLength(1);
    expect(peer.posts[0]).toMatchObject({
      ts: messageId,
      channel: NEWS.id,
      text: expect.stringContaining('“We have said this many times”'),
      metadata: { event_type: 'on_record_delivery', event_payload: { key: 'k1' } },
    });
  });

  test('is found by its key among others, on whichever page', async () => {
    const { messageId } = await post('k1');
    for (const key of ['k2', 'k3', 'k4']) await post(key);
    expect(await find('k1')).toEqual({ messageId });
    expect(await find('k5')).toBeUndefined();
  });

  test.each<[string, Failure]>([
    ['accepted and then answered with a 500', { status: 500, accept: true }],
    ['accepted without any answer', { hang: true, accept: true }],
    ['cut off', { reset: true, accept: true }],
  ])('that is %s is tried once, is unknown, and is found', async (_, failure) => {
    peer.fail('chat.postMessage', failure);
    expect((await failing(post('k1'))).outcome).toBe('unknown');
    expect(attempts()).toBe(1);
    expect(await find('k1')).toEqual({ messageId: peer.posts[0]?.ts });
  });

  test('that Slack failed over inside is unknown, and is found not to have arrived', async () => {
    peer.fail('chat.postMessage', { error: 'internal_error' });
    expect((await failing(post('k1'))).outcome).toBe('unknown');
    expect(await find('k1')).toBeUndefined();
  });

  test('waits as long as Slack asks', async () => {
    peer.fail('chat.postMessage', { status: 429, retryAfter: 7 });
    expect(await failing(post('k1'))).toMatchObject({ outcome: 'later', retryAfterMs: 7_000 });
    expect(attempts()).toBe(1);
  });

  test('waits while nobody listens at Slack’s address', async () => {
    const gone = await openSlackPeer();
    await gone.close();
    desk = deskAt(gone);
    expect((await failing(post('k1'))).outcome).toBe('later');
  });

  test.each([
    ['not_in_channel', '/invite @On Record'],
    ['channel_not_found', '/invite @On Record'],
    ['is_archived', 'archived'],
    ['token_revoked', 'SLACK_BOT_TOKEN'],
    ['msg_blocks_too_long', 'msg_blocks_too_long'],
  ])('is refused for %s, and says what to do', async (error, advice) => {
    peer.fail('chat.postMessage', { error });
    const refusal = await failing(post('k1'));
    expect(refusal.outcome).toBe('channel');
    expect(refusal.message).toContain(advice);
  });

  test('cannot be looked for where history may not be read', async () => {
    for (const error of ['missing_scope', 'not_in_channel']) {
      peer.fail('conversations.history', { error });
      expect((await failing(find('k1'))).outcome).toBe('unknown');
    }
  });

  test('is looked for again later where Slack is only busy', async () => {
    peer.fail('conversations.history', { status: 429, retryAfter: 60 }, { status: 500 });
    expect(await failing(find('k1'))).toMatchObject({ outcome: 'later', retryAfterMs: 60_000 });
    expect((await failing(find('k1'))).outcome).toBe('later');
  });
});
