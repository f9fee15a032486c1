import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { TOKEN } from './support/discord/gateway.ts';
import { IDS } from './support/discord/ids.ts';
import { commandPeers, type Peers } from './support/life/command-peers.ts';
import { openOffice, prepareStore } from './support/life/open-office.ts';
import { startProgram } from './support/life/start-program.ts';
import { APP_TOKEN, BOT_TOKEN } from './support/slack/world.ts';

const DISCORD = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const SLACK = { id: 'slack:T0NEWS', platform: 'slack', name: 'News' };
const NEWS = { id: 'C0NEWSDESK', name: 'news' };
const onDiscord = (id: string, channelId: string) => ({
  ...{ id, place: DISCORD, channel: { id: channelId, name: id }, createdBy: IDS.user },
});
const inSlack = (id: string, channel = NEWS, topics: string[] = []) => ({
  id,
  topics,
  place: SLACK,
  channel,
  createdBy: 'U0ADMIN',
});

/** Their ids say what will happen to them. */
const BRIEFINGS = [
  onDiscord('forbidden', IDS.announcements),
  onDiscord('edge', IDS.publicThread),
  onDiscord('token', IDS.elsewhere),
  onDiscord('prompt', IDS.news),
  inSlack('restricted', { id: 'C0GENERAL', name: 'general' }),
  // What a channel was told does not come again, so each has news of its own.
  inSlack('stalled', NEWS, ['talks']),
  inSlack('behind', NEWS, ['bridge']),
  inSlack('revoked', { id: 'C0SECRETS', name: 'newsroom-private' }),
];
const OPERATORS = IDS.silent;
/** There within seconds; on a busy machine a post may need a second try, after half a minute. */
const soon = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 100_000, interval: 30 });
vi.setConfig({ testTimeout: 180_000 });

describe('the program, from its start to its end and again', () => {
  let folder: string;
  let peers: Peers;
  let office: ReturnType<typeof openOffice>;
  let program: Awaited<ReturnType<typeof startProgram>>;
  const start = () =>
    startProgram(folder, {
      ...peers.addresses,
      ...{ DISCORD_TOKEN: TOKEN, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN },
      ...{ SAMPLE: '0', DATABASE_URL: 'sqlite:news.db' },
      OPERATOR_CHANNEL: `discord:${OPERATORS}`,
    });
  const askDiscord = (words: string, options: object[] = []) =>
    peers.order<string>('discord', 'slash', words, options, { manages: true });
  const askSlack = (words: string) =>
    peers.order<string>('slack', 'slash', '/onrecord', words, { user: 'U0ADMIN' });
  const postOnDiscord = (id: string) =>
    askDiscord('briefing', [
      { name: 'now', type: 1, options: [{ name: 'id', type: 3, value: id }] },
    ]);
  const postInSlack = (id: string) => askSlack(`briefing now ${id}`);
  const expectState = (id: string, expected: object) =>
    soon(() => expect(office.delivery(id)).toMatchObject(expected));
  const told = async (words: string) =>
    [...(await peers.posts('discord')), ...(await peers.posts('slack'))]
      .filter(({ text }) => text.includes(words))
      .map(({ channel }) => channel)
      .sort();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'on-record-life-'));
    await prepareStore(join(folder, 'news.db'), BRIEFINGS);
    office = openOffice(join(folder, 'news.db'));
    peers = await commandPeers();
    await peers.order('discord', 'fail', '/gateway/bot$', { status: 500 });
    await peers.order('slack', 'fail', 'auth.test', { status: 503 });
    program = await start();
  });
  afterAll(async () => {
    program?.kill();
    peers?.end();
    office?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('shows its page though neither platform lets it in, and comes up on both by itself', async () => {
    expect(await program.get('/')).toContain('<title>');
    expect(await program.get('/healthz')).toBe('ok');
    const parts = { database: 'ok', reader: 'ok', discord: 'ok', slack: 'ok' };
    await soon(async () =>
      expect(JSON.parse(await program.get('/readyz'))).toMatchObject({ ready: true, parts }),
    );
    const asked = await peers.order<string[]>('discord', 'seen');
    // In vain; then by us for how many connections, and by the library for where.
    expect(asked.filter((path) => path === 'GET /gateway/bot')).toHaveLength(3);
    expect(await askDiscord('help')).toContain('What I can do');
    expect(await askSlack('help')).toContain('What I can do');
  });

  test('answers the next question after packets that its libraries throw at', async () => {
    const button = { type: 3, token: 't', data: { custom_id: '0:help', component_type: 2 } };
    for (const packet of [null, button, { ...button, message: {}, guild_id: IDS.guild }])
      await peers.order('discord', 'dispatch', 'INTERACTION_CREATE', packet);
    for (const packet of [
      'x',
      '{"type":"slash_commands"}',
      '{"type":"interactive","payload":null}',
    ])
      await peers.order('slack', 'sendRaw', packet);
    expect(await askDiscord('help')).toContain('What I can do');
    expect(await askSlack('help')).toContain('What I can do');
    expect(program.log()).toContain('its library broke, and the rest goes on');
  });

  test('comes back when a socket is cut', async () => {
    await peers.order('slack', 'drop');
    await peers.order('discord', 'drop');
    await soon(async () => {
      expect(await peers.order('slack', 'connections')).toBe(1);
      expect(await peers.order('discord', 'connections')).toBe(1);
    });
    expect(await askSlack('help')).toContain('What I can do');
    expect(await askDiscord('help')).toContain('What I can do');
  });

  test('tells once of a channel that refuses, and posts there when it may again', async () => {
    const post = `/channels/${IDS.announcements}/messages$`;
    await peers.order('discord', 'fail', post, { status: 403, code: 50013 });
    await peers.order('slack', 'invite', 'C0GENERAL');
    await peers.order('slack', 'fail', 'chat.postMessage', { error: 'restricted_action' });
    await postOnDiscord('forbidden');
    await postInSlack('restricted');
    await expectState('forbidden', { state: 'pending', attempts: 1 });
    await expectState('restricted', { state: 'pending', attempts: 1 });
    await soon(async () => {
      expect(await told('forbidden')).toEqual([OPERATORS, IDS.dm]);
      expect(await told('general')).toEqual([OPERATORS, 'D-U0ADMIN']);
    });
  });

  test('waits where the edge of a network turns it away, and tells nobody', async () => {
    const post = `/channels/${IDS.publicThread}/messages$`;
    await peers.order('discord', 'fail', post, { status: 403, html: '<h1>Access denied</h1>' });
    await postOnDiscord('edge');
    await expectState('edge', { state: 'pending', attempts: 1 });
    for (const id of ['forbidden', 'restricted', 'edge']) office.letTimePass(id);
    // This wakes it for the others, too.
    await postOnDiscord('prompt');
    for (const id of ['forbidden', 'restricted', 'edge', 'prompt'])
      await expectState(id, { state: 'sent' });
    expect(await told('edge')).toEqual([]);
    for (const channel of [IDS.announcements, IDS.publicThread, IDS.news])
      expect(await peers.posts('discord', channel)).toHaveLength(1);
    expect(await peers.posts('slack', 'C0GENERAL')).toHaveLength(1);
  });

  test('posts on one platform while the other keeps it waiting', async () => {
    await peers.order('slack', 'fail', 'chat.postMessage', { hang: true, accept: true });
    await postInSlack('stalled');
    await postInSlack('behind');
    await expectState('stalled', { state: 'attempted' });
    const post = `/channels/${IDS.elsewhere}/messages$`;
    await peers.order('discord', 'fail', post, { status: 401 });
    await postOnDiscord('token');
    await soon(async () => expect(await told('Discord takes no posts')).toEqual([OPERATORS]));
    expect(office.delivery('token')).toMatchObject({ state: 'pending' });
    expect(office.delivery('stalled')).toMatchObject({ state: 'attempted', messageId: null });
  });

  test('stops in time with a post on its way, and leaves to the next what it leaves', async () => {
    expect(await program.stop()).toBe(0);
    expect(office.delivery('stalled')).toMatchObject({ state: 'attempted', attempts: 1 });
    expect(office.delivery('behind')).toMatchObject({ state: 'pending', leaseUntil: null });
  });

  test('finds after a new start what had arrived, and posts what had not', async () => {
    for (const id of ['stalled', 'token']) office.letTimePass(id);
    program = await start();
    for (const id of ['stalled', 'behind', 'token']) await expectState(id, { state: 'sent' });
    const [first, second, ...more] = await peers.posts('slack', NEWS.id);
    expect(more).toEqual([]);
    expect(office.delivery('stalled')).toMatchObject({ messageId: first?.id, attempts: 1 });
    expect(office.delivery('behind')).toMatchObject({ messageId: second?.id });
    expect(await peers.posts('discord', IDS.elsewhere)).toHaveLength(1);
  });

  test('keeps an edition while a token is refused, and says so to whoever looks', async () => {
    await peers.order('slack', 'fail', 'chat.postMessage', { error: 'token_revoked' });
    await soon(() => peers.order('slack', 'connections').then((open) => expect(open).toBe(1)));
    expect(await postInSlack('revoked')).toContain('On its way');
    await expectState('revoked', { state: 'pending', attempts: 1 });
    await soon(async () => expect(await told('Slack takes no posts')).toEqual([OPERATORS]));
    expect(await peers.posts('slack', 'C0SECRETS')).toEqual([]);
    expect(await askSlack('briefing log revoked')).toContain('token_revoked');
    const metrics = await program.get('/metrics');
    expect(metrics).toMatch(/^on_record_connected\{platform="slack"\} 1$/mu);
    expect(metrics).toMatch(/^on_record_deliveries\{state="sent"\} 7$/mu);
  });

  test('says that it was locked out, serves the others, and stops', async () => {
    await peers.order('discord', 'hangUp', 4004);
    await soon(async () => expect(await told('Discord does not let me in')).toEqual([OPERATORS]));
    const parts = { discord: 'refused', slack: 'ok' };
    expect(JSON.parse(await program.get('/readyz'))).toMatchObject({ ready: true, parts });
    expect(await askSlack('help')).toContain('What I can do');
    expect(await program.stop()).toBe(0);
    expect(await peers.order('discord', 'faults')).toEqual([]);
  });
});
