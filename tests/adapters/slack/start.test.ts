import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CredentialsError } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Failure } from '../../support/slack/failures.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { deskAt } from './newsdesk.ts';

const NEWS = { id: 'C0NEWSDESK', name: 'news' };
const PLACE = { id: 'slack:T0NEWS', platform: 'slack' as const, name: 'News' };
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => new Error('nothing'),
    (error: Error) => error,
  );

describe('starting with Slack', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  beforeEach(async () => {
    peer = await openSlackPeer();
  });
  afterEach(() => peer.close());

  test('names the bot token when that one is wrong', async () => {
    const desk = deskAt(peer, { botToken: 'xapp-mixed-up' });
    const error = await failed(desk.start());
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error.message).toMatch(/SLACK_BOT_TOKEN .*xoxb-.*invalid_auth/su);
    await desk.stop();
  });

  test('names the app token when that one is wrong', async () => {
    const desk = deskAt(peer, { appToken: 'xapp-old' });
    const error = await failed(desk.start());
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error.message).toMatch(/SLACK_APP_TOKEN .*connections:write.*invalid_auth/su);
    await desk.stop();
  });

  test.each([
    ...['token_revoked', 'account_inactive', 'not_allowed_token_type', 'missing_scope'],
    ...['not_authed', 'token_expired'],
  ])('takes %s for refused credentials, of either token', async (error) => {
    for (const method of ['auth.test', 'apps.connections.open']) {
      peer.fail(method, { error });
      const desk = deskAt(peer);
      expect(await failed(desk.start())).toBeInstanceOf(CredentialsError);
      await desk.stop();
    }
  });

  test('blames no token when Slack is out of reach', async () => {
    const gone = await openSlackPeer();
    await gone.close();
    const desk = deskAt(gone);
    await expect(desk.start()).rejects.toThrow(/^Slack could not be reached/u);
    await desk.stop();
  });

  test.each<[string, Failure]>([
    ['auth.test', { status: 503 }],
    ['auth.test', { status: 403, html: '<html>' }],
    ['auth.test', { error: 'internal_error' }],
    ['apps.connections.open', { status: 503 }],
    ['apps.connections.open', { error: 'ratelimited' }],
    ['apps.connections.open', { hang: true }],
  ])('%s failing with %j ends that start whole; another one works', async (method, failure) => {
    peer.fail(method, failure);
    const desk = deskAt(peer, { timeoutMs: 500 });
    const error = await failed(desk.start());
    expect(error).not.toBeInstanceOf(CredentialsError);
    expect(error.message).toContain('could not be reached');
    expect(peer.connections()).toBe(0);
    const again = deskAt(peer);
    await again.start();
    await again.stop();
    await vi.waitFor(() => expect(peer.connections()).toBe(0));
  });

  test('asks who it is once, not before each answer', async () => {
    const desk = deskAt(peer);
    await desk.start();
    await peer.slash('/whoami');
    await peer.slash('/whoami');
    await desk.stop();
    expect(peer.requests.filter(({ method }) => method === 'auth.test')).toHaveLength(1);
  });

  test('without an answering part only asks who it is', async () => {
    const desk = deskAt(peer, { answers: false });
    await desk.start();
    expect(peer.requests.map(({ method }) => method)).toEqual(['auth.test']);
    await desk.stop();
  });

  test('tells of an end where Slack refuses the token when the socket is renewed', async () => {
    const desk = deskAt(peer);
    const ends: unknown[] = [];
    await desk.start((error) => ends.push(error));
    peer.fail('apps.connections.open', { status: 503 }, { error: 'token_revoked' });
    peer.drop();
    await vi.waitFor(() => expect(ends).toHaveLength(1), 5_000);
    expect(ends[0]).toBeInstanceOf(CredentialsError);
    await desk.post({ channel: NEWS, place: PLACE, reply: reply('x'), key: 'after the end' });
    expect(peer.posts).toHaveLength(1);
    await sleep(1_500);
    expect(peer.connections()).toBe(0);
    await desk.stop();
  });

  test('tells of an end where Slack has been out of reach for long', async () => {
    const desk = deskAt(peer, { awayMs: 100 });
    const ends: unknown[] = [];
    await desk.start((error) => ends.push(error));
    peer.fail('apps.connections.open', { status: 503 });
    peer.drop();
    await vi.waitFor(() => expect(ends).toHaveLength(1), 5_000);
    expect(ends[0]).not.toBeInstanceOf(CredentialsError);
    expect(String(ends[0])).toContain('could not be reached');
    await desk.stop();
  });

  test('stopping tells nobody of an end, and ends the coming back', async () => {
    const desk = deskAt(peer);
    const ends: unknown[] = [];
    await desk.start((error) => ends.push(error));
    peer.drop();
    await desk.stop();
    await sleep(800);
    expect(ends).toEqual([]);
    expect(peer.connections()).toBe(0);
  });
});

describe('a socket on which Slack never says hello', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  beforeEach(async () => {
    peer = await openSlackPeer({ saysHello: false });
  });
  afterEach(() => peer.close());

  test('is given up in time, and nothing of it is left', async () => {
    const desk = deskAt(peer, { startTimeoutMs: 300 });
    expect((await failed(desk.start())).message).toContain('never said hello');
    await vi.waitFor(() => expect(peer.connections()).toBe(0), 5_000);
    await desk.stop();
  });

  test('keeps no post from going out, and can be stopped at once', async () => {
    const desk = deskAt(peer);
    const starting = failed(desk.start());
    await vi.waitFor(() => expect(peer.connections()).toBe(1));
    await desk.post({ channel: NEWS, place: PLACE, reply: reply('x'), key: 'meanwhile' });
    expect(peer.posts).toHaveLength(1);
    await desk.stop();
    expect((await starting).message).toContain('stopped');
  });
});
