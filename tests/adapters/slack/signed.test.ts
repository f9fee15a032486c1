import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNewsroom } from '../../support/newsroom.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import type { Signature } from '../../support/slack/sign.ts';
import { openPublicDesk, type PublicDesk } from './open-public-desk.ts';

const EVENTS = '/slack/events';
const TS = `${Math.floor(Date.now() / 1_000)}.000100`;
const mention = (event_id: string, text: string) => ({
  ...{ type: 'event_callback', team_id: 'T0NEWS', api_app_id: 'A0NEWS', event_id },
  ...{ event_time: Math.floor(Date.now() / 1_000), authorizations: [] },
  event: { type: 'app_mention', user: 'U0READER', channel: 'C0NEWSDESK', text, ts: TS },
});

describe('Slack over HTTP', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let peer: SlackPeer;
  let desk: PublicDesk;
  const logged: string[] = [];
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.store.close());
  beforeEach(async () => {
    logged.length = 0;
    peer = await openSlackPeer();
    peer.posts.push({ channel: 'C0NEWSDESK', ts: TS, user: 'U0READER', text: 'what', blocks: [] });
    desk = await openPublicDesk(peer, { bot: room.bot, store: room.store, logged });
  });
  afterEach(async () => {
    await desk.stop();
    await peer.close();
  });

  test('answers a command, a mention, a button and a form as over the socket', async () => {
    const quotes = await peer.slash('/quotes', 'marchetti');
    expect(quotes.text).toContain('Marchetti');
    const { thread } = await peer.mention('quotes by Marchetti');
    expect((await peer.answerIn(thread)).text).toContain('Marchetti');
    const opened = peer.nextView();
    peer.slash('/verify').catch(() => {});
    const view = await opened;
    expect(view.title.text).toBeTruthy();
    const [first] = await peer.suggest(await timelineForm(), 'suggest', 'march');
    expect(JSON.stringify(first)).toMatch(/march/iu);
  });

  async function timelineForm() {
    const opened = peer.nextView();
    peer.slash('/timeline').catch(() => {});
    return opened;
  }

  test.each<[Signature, number]>([
    ['good', 200],
    ['bad', 401],
    ['old', 401],
    ['none', 401],
  ])('a request with a %s signature is answered with %i', async (signature, status) => {
    const got = await peer.post(EVENTS, mention(`Ev-${signature}`, '<@U0BOT> help'), { signature });
    expect(got.status).toBe(status);
    if (status === 200) await peer.answerIn(TS);
    else expect(peer.posts.filter(({ thread_ts }) => thread_ts === TS)).toEqual([]);
  });

  test('a signed request that is sent again is not answered again', async () => {
    const event = mention('Ev-again', '<@U0BOT> quotes by Marchetti');
    await peer.post(EVENTS, event);
    await peer.answerIn(TS);
    await peer.post(EVENTS, event, { headers: { 'x-slack-retry-num': '1' } });
    await peer.slash('/help');
    expect(peer.posts.filter(({ thread_ts }) => thread_ts === TS)).toHaveLength(1);
  });

  test.each<[string, string, string, number]>([
    ['a body of two megabytes', EVENTS, `{"a":"${'x'.repeat(2e6)}"}`, 413],
    ['what is no JSON', EVENTS, '{', 400],
    ['an address that is none', '/slack/nothing', '{}', 404],
    ['a page that is not there', '/slack/install', '{}', 404],
    ['an address out of shape', '/slack//', '{}', 404],
  ])('%s breaks nothing', async (_what, path, body, status) => {
    const got = await peer.post(path, body);
    expect(got.status).toBe(status);
    expect((await peer.slash('/quotes', 'marchetti')).text).toContain('Marchetti');
  });

  test('of requests that are not signed one line a minute is logged', async () => {
    for (let times = 0; times < 20; times++)
      await peer.post(EVENTS, mention('Ev', 'x'), { signature: 'bad' });
    expect(logged.filter((line) => line.includes('verify'))).toHaveLength(1);
  });

  test('the rest of the port stays the newsroom’s', async () => {
    expect((await fetch(`${desk.url}/`)).status).toBe(200);
    expect((await fetch(`${desk.url}${EVENTS}`)).status).toBe(404);
  });
});
