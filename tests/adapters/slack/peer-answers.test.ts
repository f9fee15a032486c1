import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { boltAt } from './bolt-app.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const MINUTE = 60_000;

describe('an address to answer to', () => {
  let peer: SlackPeer;
  let app: App;
  let url: string;
  beforeEach(async () => {
    peer = await openSlackPeer();
    app = boltAt(peer);
    app.command('/quotes', async ({ ack, command }) => {
      url = command.response_url;
      await ack();
      await say('first');
    });
    await app.start();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await app.stop();
    await peer.close();
  });

  async function say(text: string, at = url): Promise<[number, string | undefined]> {
    const response = await fetch(at, { method: 'POST', body: JSON.stringify({ text }) });
    return [response.status, ((await response.json()) as Json).error];
  }

  test('is not needed where a command is acknowledged with an answer', async () => {
    app.command('/help', ({ ack }) => ack('Ask away.'));
    expect((await peer.slash('/help')).text).toBe('Ask away.');
  });

  test('takes five answers', async () => {
    expect((await peer.slash('/quotes')).text).toBe('first');
    for (const text of ['2', '3', '4', '5']) expect(await say(text)).toEqual([200, undefined]);
    expect(await say('6')).toEqual([404, 'used_url']);
    expect(peer.shown.map(({ text }) => text)).toEqual(['first', '2', '3', '4', '5']);
  });

  test('takes them for half an hour', async () => {
    await peer.slash('/quotes');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 29 * MINUTE });
    expect(await say('late')).toEqual([200, undefined]);
    vi.setSystemTime(Date.now() + 2 * MINUTE);
    expect(await say('too late')).toEqual([404, 'expired_url']);
    expect(await say('x', `${url}0`)).toEqual([404, 'no_such_url']);
  });

  test.each<[string, Json, Json[]]>([
    [
      'that asks for it',
      { type: 'conversations_select', response_url_enabled: true },
      [{ block_id: 'where', action_id: 'where', channel_id: 'C0NEWSDESK' }],
    ],
    [
      'of channels that asks for it',
      { type: 'channels_select', response_url_enabled: true },
      [{ block_id: 'where', action_id: 'where', channel_id: 'C0NEWSDESK' }],
    ],
    ['that does not', { type: 'conversations_select' }, []],
  ])('comes with a form whose field %s', async (_, element, expected) => {
    const block = { type: 'input', block_id: 'where', optional: true, label: plain('Where') };
    const view = {
      ...{ type: 'modal', callback_id: 'post', title: plain('Post'), submit: plain('Post') },
      blocks: [{ ...block, element: { ...element, action_id: 'where' } }],
    };
    let given: Json[] = [];
    app.shortcut('ask', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: view as never });
    });
    app.view('post', async ({ ack, body }) => {
      given = (body as unknown as Json).response_urls;
      await ack();
      for (const { response_url } of given) await say('here', response_url);
    });
    const opened = peer.nextView();
    await peer.globalShortcut('ask');
    const { answer } = await peer.submit(await opened, { where: 'C0NEWSDESK' });
    expect(given.map(({ response_url: _url, ...field }) => field)).toEqual(expected);
    expect((await answer)?.text).toBe(expected.length > 0 ? 'here' : undefined);
    if (expected.length === 0) return;
    const again = peer.nextView();
    await peer.globalShortcut('ask');
    await peer.submit(await again);
    expect(given).toEqual([]);
  });
});
