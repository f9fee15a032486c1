import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reply } from '../../../src/chat/reply/reply.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { BOT_TOKEN } from '../../support/slack/world.ts';
import { boltAt } from './bolt-app.ts';
import { deskAt } from './newsdesk.ts';

const NEWS = { id: 'C0NEWSDESK', name: 'news' };
const PLACE = { id: 'slack:T0NEWS', platform: 'slack' as const, name: 'News' };

describe('where Slack goes wrong', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  beforeEach(async () => {
    peer = await openSlackPeer({ ackMs: 300 });
  });
  afterEach(() => peer.close());

  test('too many sockets at the start end that start; another one works', async () => {
    peer.tooManySockets();
    const desk = deskAt(peer, { startTimeoutMs: 1_000 });
    await expect(desk.start()).rejects.toThrow('could not be reached');
    await desk.stop();
    const again = deskAt(peer);
    await again.start();
    expect((await peer.slash('/onrecord', 'search gas')).text).toContain('gas');
    await again.stop();
  });

  test('too many sockets at a renewal are tried again until there is room', async () => {
    const desk = deskAt(peer);
    const ends: unknown[] = [];
    await desk.start((error) => ends.push(error));
    peer.tooManySockets(2);
    await peer.refresh();
    expect((await peer.slash('/onrecord', 'search gas')).text).toContain('gas');
    expect(ends).toEqual([]);
    await desk.stop();
  });

  test('a socket that Slack warns of is opened anew', async () => {
    const desk = deskAt(peer);
    await desk.start();
    await peer.refresh('warning');
    expect((await peer.slash('/onrecord', 'search gas')).text).toContain('gas');
    await desk.stop();
  });

  test('Socket Mode that is switched off is waited for until it is on again', async () => {
    const desk = deskAt(peer);
    const ends: unknown[] = [];
    await desk.start((error) => ends.push(error));
    peer.setSocketMode(false);
    await vi.waitFor(() => expect(peer.connections()).toBe(0));
    await sleep(900);
    expect(peer.connections()).toBe(0);
    peer.setSocketMode(true);
    await vi.waitFor(() => expect(peer.connections()).toBe(1), 8_000);
    expect((await peer.slash('/onrecord', 'search gas')).text).toContain('gas');
    expect(ends).toEqual([]);
    await desk.stop();
  });

  test('the eleventh socket of an app is one too many', async () => {
    const urls = Array.from({ length: 11 }, () => peer.apiUrl.replace('http', 'ws'));
    const sockets = urls.map((url) => new WebSocket(url.replace('/api/', '/link')));
    const said = sockets.map(
      (socket) =>
        new Promise<string>((resolve) => {
          socket.onmessage = ({ data }) => resolve(JSON.parse(data).reason ?? 'hello');
        }),
    );
    const reasons = (await Promise.all(said)).filter((reason) => reason !== 'hello');
    expect(reasons).toEqual(['too_many_websockets']);
    for (const socket of sockets) socket.close();
  });

  test('of three acknowledgements one is lost, and its event comes again', async () => {
    const app = boltAt(peer);
    const heard: string[] = [];
    app.event('app_mention', async ({ body }) => void heard.push(body.event_id));
    await app.start();
    peer.loseAcks();
    const said = [];
    for (const text of ['one', 'two', 'three', 'four']) said.push(await peer.mention(text));
    expect(said.map(({ attempts }) => attempts)).toEqual([1, 1, 2, 1]);
    const ids = said.map(({ event_id }) => event_id);
    await vi.waitFor(() => expect(heard).toEqual([ids[0], ids[1], ids[2], ids[2], ids[3]]));
    await app.stop();
  });

  test('too many posts in a channel are told so, and other channels not', async () => {
    peer.limit('chat.postMessage');
    const post = (channel: string) =>
      fetch(`${peer.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${BOT_TOKEN}` },
        body: new URLSearchParams({ channel, text: 'x', unfurl_links: 'false' }),
      });
    await post('C0NEWSDESK');
    const refused = await post('C0NEWSDESK');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toEqual({ ok: false, error: 'ratelimited' });
    expect((await post('C0SECRETS')).status).toBe(200);
  });

  test('after too many requests an edition waits, and comes once', async () => {
    const desk = deskAt(peer);
    await desk.start();
    peer.limit('chat.postMessage');
    const post = (key: string) =>
      desk.post({ channel: NEWS, place: PLACE, reply: reply(key), key });
    await post('first');
    await expect(post('second')).rejects.toMatchObject({ message: expect.stringMatching(/wait/u) });
    expect(peer.posts).toHaveLength(1);
    await desk.stop();
  });
});
