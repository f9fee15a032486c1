import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Adapter } from '../../../src/chat/adapter.ts';
import type { Failure } from '../../support/slack/failures.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../support/slack/world.ts';
import { deskAt } from './newsdesk.ts';

const PAGE = '<!DOCTYPE html>';
const FAILED = 'My answer did not go through. Please ask again.';

describe('an answer in Slack', () => {
  const logged: string[] = [];
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let desk: Adapter;
  beforeEach(async () => {
    logged.length = 0;
    peer = await openSlackPeer();
    desk = deskAt(peer, { logged });
    await desk.start();
  });
  afterEach(async () => {
    await desk.stop();
    await peer.close();
    for (const answer of peer.shown)
      expect(answer).toMatchObject({ mrkdwn: false, unfurl_links: false, unfurl_media: false });
    for (const secret of [BOT_TOKEN, APP_TOKEN, '/respond/'])
      expect(logged.join()).not.toContain(secret);
  });
  const failing = (...failures: Failure[]) => peer.fail('respond', ...failures);
  const ask = () => {
    peer.slash('/onrecord', 'search gas').catch(() => {});
  };
  const shown = (count: number) =>
    vi.waitFor(() => expect(peer.shown.map(({ text }) => text)).toHaveLength(count), 8_000);

  test.each<[string, Failure[]]>([
    [
      'two pages of the edge',
      [
        { status: 403, html: PAGE },
        { status: 429, html: PAGE },
      ],
    ],
    ['a short wait', [{ status: 429, retryAfter: 1 }]],
  ])('arrives once after %s', async (_, failures) => {
    failing(...failures);
    ask();
    await shown(1);
    expect(peer.shown[0]?.text).toBe('Found\ngas');
    expect(logged).toEqual([]);
  });

  test.each<[string, Failure]>([
    ['an error', { status: 500, accept: true }],
    ['silence', { hang: true, accept: true }],
    ['a cut connection', { reset: true, accept: true }],
  ])('that arrived before %s is not shown twice, and that is said', async (_, failure) => {
    failing(failure);
    ask();
    await shown(2);
    expect(peer.shown.map(({ text }) => text)).toEqual([
      'Found\ngas',
      expect.stringContaining('may not have gone through'),
    ]);
    expect(peer.shown[1]).toMatchObject({ response_type: 'ephemeral' });
    expect(logged).toHaveLength(1);
  });

  test.each<[string, Failure]>([
    ['in JSON', { status: 400, body: '{"ok":false,"error":"invalid_blocks"}' }],
    ['in one word', { status: 400, body: 'invalid_blocks' }],
    ['as if all were well', { error: 'msg_too_long' }],
    ['without a reason', { status: 400 }],
  ])('that Slack does not take (%s) comes in plain words, and is noted', async (_, failure) => {
    failing(failure);
    ask();
    await shown(1);
    expect(peer.shown[0]).toMatchObject({ text: 'Found\ngas', mrkdwn: false });
    expect(peer.shown[0]).not.toHaveProperty('blocks');
    expect(logged).toHaveLength(1);
  });

  test('that cannot arrive is said to have failed', async () => {
    const away: Failure = { status: 403, html: PAGE };
    failing(away, away, away);
    ask();
    await shown(1);
    expect(peer.shown[0]).toMatchObject({ text: FAILED, response_type: 'ephemeral' });
    expect(logged).toHaveLength(1);
  });

  test('whose address is used up is only noted', async () => {
    const used: Failure = { status: 404, body: '{"ok":false,"error":"used_url"}' };
    failing(used, used);
    ask();
    await vi.waitFor(() => expect(logged).toHaveLength(2));
    expect(logged[0]).toContain('used_url');
    expect(peer.shown).toEqual([]);
  });
});
