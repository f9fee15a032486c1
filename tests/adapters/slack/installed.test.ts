import { once } from 'node:events';
import { get as httpGet } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PostError } from '../../../src/chat/adapter.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Place } from '../../../src/model.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import { makeBriefing } from '../../support/records.ts';
import { browse } from '../../support/slack/browse.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { OTHER_NAME, openPublicDesk, type PublicDesk } from './open-public-desk.ts';

const place = (team: string): Place => ({ id: `slack:${team}`, platform: 'slack', name: team });
const SPORT = { id: 'C0SCORES', name: 'scores' };
const NEWS = { id: 'C0NEWSDESK', name: 'news' };

describe.each([
  ['over HTTP', false],
  ['over a socket', true],
])('an app that workspaces install themselves, %s', (_way, overSocket) => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let peer: SlackPeer;
  let desk: PublicDesk;
  const logged: string[] = [];
  const open = (more: { secretKey?: string } = {}) =>
    openPublicDesk(peer, {
      ...{ bot: room.bot, store: room.store, logged, isInstallable: true, overSocket, ...more },
    });
  beforeEach(async () => {
    logged.length = 0;
    room = await openNewsroom();
    peer = await openSlackPeer();
    desk = await open();
  });
  afterEach(async () => {
    await desk.stop();
    await peer.close();
    await room.store.close();
  });

  async function install(who: Parameters<SlackPeer['visit']>[0]) {
    peer.visit(who);
    return browse(`${desk.url}/slack/install`);
  }
  const post = (team: string, channel: { id: string; name: string }, key = 'k') =>
    desk.slack.post({ channel, place: place(team), reply: reply('News'), key });
  const failed = (work: Promise<unknown>): Promise<PostError> =>
    work.then(
      () => expect.unreachable(),
      (error) => error,
    );
  const tokensOf = async () =>
    (await room.store.findKeyholders('slack')).map((id) => id.replace('slack:', ''));

  test('is installed on a page, and greets who has installed it, alone', async () => {
    const { status, body } = await install({ team: 'T0SPORT', user: 'U0COACH' });
    expect(status).toBe(200);
    expect(body).toContain('On Record is in Sport now.');
    await vi.waitFor(() => expect(peer.posts).toHaveLength(1));
    expect(peer.posts[0]).toMatchObject({ channel: expect.stringContaining('U0COACH') });
    expect(peer.posts[0]!.text).toMatch(/set it up/iu);
    const setUp = peer.posts[0]!.blocks.flatMap(({ elements = [] }) => elements);
    const form = peer.nextView();
    peer
      .in('T0SPORT')
      .press(setUp.find(({ text }) => text?.text === 'Set up a briefing')!, { user: 'U0COACH' })
      .catch(() => {});
    expect((await form).type).toBe('modal');
    expect(await room.store.findEntered('slack', peer.installOf('T0SPORT').user)).toMatchObject([
      { id: 'slack:T0SPORT', name: 'Sport' },
    ]);
  });

  test('nothing that lets us in is readable in the database', async () => {
    await install({ team: 'T0SPORT' });
    const sealed = await room.store.findSecret('slack:T0SPORT');
    expect(sealed).toMatch(/^v1\.[\w-]{100,}$/u);
    expect(sealed).not.toContain('xox');
  });

  test('each of two workspaces is answered and posted to with its own token', async () => {
    await install({ team: 'T0SPORT' });
    await install({ team: 'T0NEWS' });
    expect((await peer.in('T0SPORT').slash('/quotes', 'marchetti')).text).toContain('Marchetti');
    expect((await peer.slash('/quotes', 'marchetti')).text).toContain('Marchetti');
    const mention = await peer.in('T0SPORT').mention('quotes by Marchetti');
    expect((await peer.answerIn(mention.thread)).text).toContain('Marchetti');
    await post('T0SPORT', SPORT);
    await post('T0NEWS', NEWS);
    // The peer refuses a channel of another workspace than the token’s.
    expect(await failed(post('T0NEWS', SPORT))).toMatchObject({ outcome: 'channel' });
    expect(logged).toEqual([]);
  });

  test('one sees nothing that the other has set up', async () => {
    await install({ team: 'T0SPORT', user: 'U0COACH' });
    await install({ team: 'T0NEWS' });
    const coach = { user: 'U0COACH' };
    await peer.in('T0SPORT').slash('/desk', 'briefing create 8am #scores about gas', coach);
    expect((await peer.in('T0SPORT').slash('/briefing', 'list', coach)).text).toContain('scores');
    expect((await peer.slash('/briefing', 'list')).text).not.toContain('scores');
  });

  test('is removed from one: that is left at once, and the other goes on', async () => {
    await install({ team: 'T0SPORT' });
    await install({ team: 'T0NEWS' });
    for (const team of ['T0SPORT', 'T0NEWS'])
      await room.store.saveOrder(
        makeBriefing({ id: team, place: place(team), channel: NEWS, paused: false }),
      );
    await peer.uninstall('T0SPORT');
    await vi.waitFor(async () => expect(await tokensOf()).toEqual(['T0NEWS']));
    await vi.waitFor(async () =>
      expect(await room.store.findBriefings('slack:T0SPORT')).toMatchObject([{ paused: true }]),
    );
    expect(await room.store.findBriefings('slack:T0NEWS')).toMatchObject([{ paused: false }]);
    const refused = await failed(post('T0SPORT', SPORT));
    expect(refused.outcome).toBe('channel');
    expect(refused.message).toContain(`${desk.url}/slack/install`);
    await post('T0NEWS', NEWS);
  });

  test('a removal that nobody heard of shows at the next post, and holds up no other', async () => {
    await install({ team: 'T0SPORT' });
    await install({ team: 'T0NEWS' });
    peer.installOf('T0SPORT').end = 'account_inactive';
    expect(await failed(post('T0SPORT', SPORT))).toMatchObject({ outcome: 'channel' });
    expect(await tokensOf()).toEqual(['T0NEWS']);
    await post('T0NEWS', NEWS);
  });

  test('a word of an earlier removal changes nothing after it was installed again', async () => {
    await install({ team: 'T0SPORT' });
    await peer.in('T0SPORT').event({
      ...{ type: 'event_callback', team_id: 'T0SPORT', api_app_id: 'A0NEWS', event_id: 'Ev-old' },
      ...{ authorizations: [], event: { type: 'app_uninstalled' } },
      event_time: Math.floor(Date.now() / 1_000) - 60,
    });
    expect((await peer.in('T0SPORT').slash('/quotes', 'marchetti')).text).toContain('Marchetti');
    expect(await tokensOf()).toEqual(['T0SPORT']);
  });

  test('tokens that end are renewed, once, and kept', async () => {
    peer.registration.rotates = true;
    await install({ team: 'T0SPORT' });
    peer.expire('T0SPORT');
    vi.setSystemTime(Date.now() + 13 * 3_600_000);
    await Promise.all([1, 2, 3, 4].map((at) => post('T0SPORT', SPORT, `k${at}`)));
    vi.useRealTimers();
    const renewals = peer.requests.filter(({ args }) => args.grant_type === 'refresh_token');
    expect(renewals).toHaveLength(1);
    expect(peer.posts.filter(({ channel }) => channel === SPORT.id)).toHaveLength(4);
  });

  test('an organisation’s installation reaches its workspaces, and each is a place', async () => {
    const { body } = await install({ team: 'T0NORTH', user: 'W0CHIEF', isOrgWide: true });
    expect(body).toContain('On Record is in Group now.');
    expect(await tokensOf()).toEqual(['E0GROUP', 'T0NORTH', 'T0SOUTH', 'T0WEST']);
    const places = await room.store.findEntered('slack', peer.installOf('E0GROUP').user);
    expect(places.map(({ name }) => name)).toEqual(['Group North', 'Group South', 'Group West']);
    expect((await peer.in('T0SOUTH').slash('/quotes', 'marchetti')).text).toContain('Marchetti');
    await post('T0NORTH', { id: 'C0NORTH', name: 'north' });
    expect(await failed(post('T0NORTH', NEWS))).toMatchObject({ outcome: 'channel' });
    await peer.setAccess('T0SOUTH', false);
    await vi.waitFor(async () =>
      expect(await tokensOf()).toEqual(['E0GROUP', 'T0NORTH', 'T0WEST']),
    );
    await peer.uninstall('E0GROUP');
    await vi.waitFor(async () => expect(await tokensOf()).toEqual([]));
  });

  test('whoever does not allow it, or comes from elsewhere, is told so', async () => {
    const refused = await install({ team: 'T0SPORT', refuses: true });
    expect(refused).toMatchObject({ status: 400, body: expect.stringContaining('did not allow') });
    const forged = await browse(`${desk.url}/slack/oauth_redirect?code=c&state=s`);
    expect(forged).toMatchObject({ status: 400, body: expect.stringContaining('another browser') });
    expect(await tokensOf()).toEqual([]);
  });

  test('a workspace that has not installed it gets no answer, and nothing breaks', async () => {
    await install({ team: 'T0SPORT' });
    peer.slash('/quotes', 'marchetti').catch(() => {});
    await vi.waitFor(() => expect(logged.join()).toContain('not installed in that workspace'));
    expect((await peer.in('T0SPORT').slash('/quotes', 'marchetti')).text).toContain('Marchetti');
  });

  test('with another SECRET_KEY it does not start, and says what to do', async () => {
    await install({ team: 'T0SPORT' });
    await desk.stop();
    const other = open({ secretKey: 'another key of at least 32 signs.' });
    await expect(other).rejects.toThrow('SECRET_KEY is another');
    desk = await open();
    await post('T0SPORT', SPORT);
  });

  test('a token that ends sooner than it was said to is renewed', async () => {
    peer.registration.rotates = true;
    await install({ team: 'T0SPORT' });
    peer.expire('T0SPORT');
    expect(await failed(post('T0SPORT', SPORT))).toMatchObject({
      outcome: 'later',
      retryAfterMs: 2_000,
    });
    await post('T0SPORT', SPORT);
    expect((await peer.in('T0SPORT').slash('/quotes', 'marchetti')).text).toContain('Marchetti');
  });

  test('a removal while it was down is noticed at the next start', async () => {
    await install({ team: 'T0SPORT' });
    await install({ team: 'T0NEWS' });
    await desk.stop();
    peer.installOf('T0SPORT').end = 'account_inactive';
    desk = await open();
    await vi.waitFor(async () => expect(await tokensOf()).toEqual(['T0NEWS']));
  });

  test('a page that is opened under another name begins under the first', async () => {
    const host = new URL(OTHER_NAME).host;
    const { port } = new URL(desk.url);
    const asked = httpGet({ port, host: '127.0.0.1', path: '/slack/install', headers: { host } });
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(302);
    expect(response.headers.location).toBe(`${desk.url}/slack/install`);
    response.resume();
  });

  test('whoever makes up codes is not asked about at Slack without end', async () => {
    const statuses = new Set<number>();
    for (let times = 0; times < 70; times++)
      statuses.add((await fetch(`${desk.url}/slack/oauth_redirect?code=c&state=s`)).status);
    expect([...statuses]).toEqual([400, 429]);
  });
});
