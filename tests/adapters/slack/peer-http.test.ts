import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import type { Signature } from '../../support/slack/sign.ts';
import { boltAt, boltOverHttp } from './bolt-app.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const FORM: Json = {
  ...{ type: 'modal', callback_id: 'quotes', title: plain('Quotes'), submit: plain('Find') },
  blocks: [
    {
      ...{ type: 'input', block_id: 'speaker', label: plain('Speaker') },
      element: { type: 'external_select', action_id: 'speaker', min_query_length: 1 },
    },
  ],
};

/** An app that repeats what it hears. */
function prepare(app: App): void {
  app.event('app_mention', ({ event, say }) =>
    say({ text: `heard ${event.text}`, thread_ts: event.ts, unfurl_links: false }).then(() => {}),
  );
  app.command('/quotes', async ({ ack, command, respond }) => {
    await ack();
    await respond(`${command.command} ${command.text} in ${command.channel_name}`);
  });
  app.command('/help', ({ ack }) => ack('Ask away.'));
  app.action('go', async ({ ack, respond, payload }) => {
    await ack();
    await respond(`pressed ${(payload as Json).value}`);
  });
  app.shortcut('who', async ({ ack, respond }) => {
    await ack();
    await respond('nobody');
  });
  app.shortcut('ask', async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: FORM as never });
  });
  app.options('speaker', ({ ack, payload }) =>
    ack({ options: [{ text: plain(payload.value), value: payload.value }] }),
  );
  app.view('quotes', ({ ack }) =>
    ack({ response_action: 'errors', errors: { speaker: 'Nobody is called so' } }),
  );
}

const overSocket = async (peer: SlackPeer): Promise<App> => {
  const app = boltAt(peer);
  prepare(app);
  await app.start();
  return app;
};
const overHttp = (peer: SlackPeer): Promise<App> => boltOverHttp(peer, prepare);

describe.each([
  ['the socket', overSocket],
  ['signed requests', overHttp],
])('over %s the peer', (_, start) => {
  let peer: SlackPeer;
  let app: App;
  beforeEach(async () => {
    peer = await openSlackPeer();
    app = await start(peer);
  });
  afterEach(async () => {
    await app.stop();
    await peer.close();
  });

  async function openForm(): Promise<Json> {
    const opened = peer.nextView();
    await peer.globalShortcut('ask');
    return opened;
  }
  const button = { type: 'button', action_id: 'go', value: 'here' };

  test.each<[string, () => Promise<unknown>, unknown]>([
    [
      'tells of events',
      async () => (await peer.answerIn((await peer.mention('gas & oil')).thread)).text,
      'heard <@U0BOT> gas & oil',
    ],
    [
      'sends commands',
      async () => (await peer.slash('/quotes', 'by “Lee” & Ann')).text,
      '/quotes by “Lee” & Ann in news',
    ],
    ['presses', async () => (await peer.press(button)).text, 'pressed here'],
    [
      'takes words with an acknowledgement',
      async () => (await peer.slash('/help')).text,
      'Ask away.',
    ],
    ['takes shortcuts', async () => (await peer.messageShortcut('who', 'x')).text, 'nobody'],
    [
      'types in a form',
      async () => (await peer.suggest(await openForm(), 'speaker', 'Lee'))[0]!.value,
      'Lee',
    ],
    [
      'sends a form',
      async () => (await peer.submit(await openForm(), { speaker: 'x' })).errors,
      { speaker: 'Nobody is called so' },
    ],
  ])('%s', async (_what, work, expected) => expect(await work()).toEqual(expected));
});

describe('who passes for Slack', () => {
  let peer: SlackPeer;
  let app: App;
  beforeEach(async () => {
    peer = await openSlackPeer();
    app = await boltOverHttp(peer, prepare);
  });
  afterEach(async () => {
    await app.stop();
    await peer.close();
  });

  test.each<[Signature, number]>([
    ['good', 200],
    ['bad', 401],
    ['old', 401],
    ['none', 401],
  ])('by a %s signature is answered with %i', async (signature, status) => {
    const challenge = { type: 'url_verification', challenge: 'c' };
    const got = await peer.post('/slack/events', challenge, { signature });
    expect(got.status).toBe(status);
    const command = new URLSearchParams({ command: '/quotes', text: 'x', team_id: 'T0NEWS' });
    expect((await peer.post('/slack/events', `${command}`, { signature })).status).toBe(status);
  });
});
