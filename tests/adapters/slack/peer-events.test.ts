import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { BOT_TOKEN } from '../../support/slack/world.ts';

const ACK_MS = 300;

describe('events over the socket of the peer', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let clients: WebSocket[];
  beforeEach(async () => {
    peer = await openSlackPeer({ ackMs: ACK_MS });
    clients = [];
  });
  afterEach(() => peer.close());

  /** Somebody at the socket who acknowledges from the envelope with that number on. */
  async function connect({ from = 0, client = 0 } = {}): Promise<Json[]> {
    const seen: Json[] = [];
    const socket = new WebSocket(`${peer.apiUrl.replace('http', 'ws').replace('/api/', '')}/link`);
    clients[client] = socket;
    socket.on('message', (data) => {
      const envelope = JSON.parse(String(data));
      if (envelope.type === 'hello') return;
      if (seen.push(envelope) > from)
        socket.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
    });
    await new Promise((resolve) => socket.once('message', resolve));
    return seen;
  }

  const post = (args: Record<string, string>) =>
    fetch(`${peer.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${BOT_TOKEN}` },
      body: new URLSearchParams({ unfurl_links: 'false', ...args }),
    });

  test('tell of a mention in a channel', async () => {
    const seen = await connect();
    const { ts, thread, event_id, attempts } = await peer.mention('stories');
    expect(thread).toBe(ts);
    expect(attempts).toBe(1);
    const [{ type, payload, retry_attempt }] = seen as [Json];
    expect({ type, retry_attempt }).toEqual({ type: 'events_api', retry_attempt: 0 });
    expect(payload).toMatchObject({ type: 'event_callback', team_id: 'T0NEWS', event_id });
    expect(Math.abs(payload.event_time - Date.now() / 1000)).toBeLessThan(5);
    expect(payload.event).toMatchObject({
      ...{ type: 'app_mention', user: 'U0READER', channel: 'C0NEWSDESK' },
      ...{ text: '<@U0BOT> stories', ts, event_ts: ts },
    });
  });

  test('tell of a message to the app alone, and what it answers', async () => {
    const seen = await connect();
    const { thread } = await peer.directMessage('stories', { user: 'U0ADMIN', thread: '1.000001' });
    expect(thread).toBe('1.000001');
    expect(seen[0]?.payload.event).toMatchObject({
      ...{ type: 'message', channel_type: 'im', channel: 'D-U0ADMIN', thread_ts: thread },
    });
  });

  test('tell of an opened Home', async () => {
    const seen = await connect();
    await peer.openHome('U0ADMIN', 'messages');
    expect(seen[0]?.payload.event).toMatchObject({ type: 'app_home_opened', tab: 'messages' });
  });

  test('are sent again with the same id until somebody acknowledges', async () => {
    const seen = await connect({ from: 2 });
    const { attempts } = await peer.mention('stories');
    expect(attempts).toBe(3);
    expect(seen.map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
    ]);
    expect(new Set(seen.map(({ payload }) => payload.event_id)).size).toBe(1);
    expect(new Set(seen.map(({ envelope_id }) => envelope_id)).size).toBe(3);
  });

  test('are sent three times more at most', async () => {
    const seen = await connect({ from: 9 });
    await expect(peer.mention('stories')).rejects.toThrow('not acknowledged in time');
    expect(seen).toHaveLength(4);
  });

  test('go to another connection where one is silent', async () => {
    const silent = await connect({ from: 9 });
    const other = await connect({ client: 1 });
    await peer.event({ type: 'app_uninstalled' });
    expect([silent.length, other.length]).toEqual([1, 1]);
  });

  test('can be any, with an id and a time of one’s own', async () => {
    const seen = await connect();
    const whole = { type: 'event_callback', event: { type: 'x' }, event_id: 'Ev1', event_time: 1 };
    await peer.event(whole);
    await peer.event(whole);
    expect(seen.map(({ payload }) => payload)).toEqual([whole, whole]);
  });

  test('are answered in a thread of their own', async () => {
    await connect();
    const { channel, thread } = await peer.mention('stories');
    const other = await peer.mention('quotes');
    const awaited = peer.answerIn(thread);
    await post({ channel, text: 'elsewhere', thread_ts: other.thread });
    await post({ channel, text: 'here', thread_ts: thread });
    expect((await awaited).text).toBe('here');
    await post({ channel, text: 'more', thread_ts: thread });
    expect((await peer.answerIn(thread, 1)).text).toBe('more');
    expect(peer.inThread(thread).map(({ text }) => text)).toEqual(['here', 'more']);
  });
});
