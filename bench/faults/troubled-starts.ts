import { setTimeout as sleep } from 'node:timers/promises';
import { createDiscord } from '../../adapters/discord/client.ts';
import { createSlack } from '../../adapters/slack/client.ts';
import type { Adapter } from '../../src/chat/adapter.ts';
import { supervise } from '../../src/run/supervise.ts';
import { TOKEN } from '../../tests/support/discord/gateway.ts';
import { textOf } from '../../tests/support/discord/message.ts';
import { startDiscordPeer } from '../../tests/support/discord/peer.ts';
import { openNewsroom } from '../../tests/support/newsroom.ts';
import { ODD_ENVELOPES, ODD_PACKETS } from '../../tests/support/odd-packets.ts';
import { openSlackPeer } from '../../tests/support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../tests/support/slack/world.ts';

type Peers = {
  discord: Awaited<ReturnType<typeof startDiscordPeer>>;
  slack: Awaited<ReturnType<typeof openSlackPeer>>;
};
type Name = keyof Peers;
type Start = { state: string; afterS: number; said: string; answers: string };

const TIMEOUT_MS = 2_000;
const MAX_WAIT_MS = 20_000;
const LOOK_MS = 20;
const ANSWER_MS = 3_000;
const ANSWER = 'What I can do';
/** One request of a start that goes wrong, once. */
const AT_START: Record<string, [Name, (peers: Peers) => void]> = {
  'GET /gateway/bot 500': ['discord', ({ discord }) => discord.fail(/bot$/u, { status: 500 })],
  'GET /gateway/bot, no answer': ['discord', ({ discord }) => discord.fail(/bot$/u, 'hang')],
  'GET /gateway/bot 503, page of the edge': [
    'discord',
    ({ discord }) => discord.fail(/bot$/u, { status: 503, html: '<p>Down' }),
  ],
  'GET /gateway/bot 401': ['discord', ({ discord }) => discord.fail(/bot$/u, { status: 401 })],
  'PUT commands 503': ['discord', ({ discord }) => discord.fail(/commands$/u, { status: 503 })],
  'auth.test 503': ['slack', ({ slack }) => slack.fail('auth.test', { status: 503 })],
  'auth.test, no answer': ['slack', ({ slack }) => slack.fail('auth.test', { hang: true })],
  'auth.test invalid_auth': [
    'slack',
    ({ slack }) => slack.fail('auth.test', { error: 'invalid_auth' }),
  ],
  'apps.connections.open 500': [
    'slack',
    ({ slack }) => slack.fail('apps.connections.open', { status: 500 }),
  ],
};
/** What the libraries throw at, one after the other. */
const ODD: Record<Name, ((peers: Peers) => void)[]> = {
  discord: ODD_PACKETS.map(
    ([, type, data]) =>
      ({ discord }) =>
        discord.dispatch(type, data),
  ),
  slack: ODD_ENVELOPES.map(
    (envelope) =>
      ({ slack }) =>
        slack.sendRaw(envelope),
  ),
};

/** How each platform comes up when its start meets trouble, and answers when odd things come in. */
export async function troubledStarts(): Promise<Record<string, Start>> {
  const rows = Object.entries(AT_START).map(
    async ([what, [name, fail]]) =>
      [`${name}: ${what}`, await begin(name, fail, [])] satisfies [string, Start],
  );
  const found: [string, Start][] = await Promise.all(rows);
  for (const name of ['discord', 'slack'] as const) {
    const what = `${name}: ${ODD[name].length} odd packets`;
    found.push([what, await begin(name, () => {}, ODD[name])]);
  }
  return Object.fromEntries(found);
}

async function begin(
  name: Name,
  fail: (peers: Peers) => void,
  odd: ((peers: Peers) => void)[],
): Promise<Start> {
  const newsroom = await openNewsroom({ sample: '0' });
  const peers = { discord: await startDiscordPeer(), slack: await openSlackPeer() };
  fail(peers);
  const log = { info() {}, warn() {}, error() {} };
  const deps = { bot: newsroom.bot, timeoutMs: TIMEOUT_MS, log };
  const create = (): Adapter =>
    name === 'discord'
      ? createDiscord({ ...deps, token: TOKEN, apiUrl: peers.discord.api })
      : createSlack({
          ...{ ...deps, access: { botToken: BOT_TOKEN }, appToken: APP_TOKEN },
          apiUrl: peers.slack.apiUrl,
        });
  const begunAt = performance.now();
  let said = '';
  const platform = supervise({
    ...{ name, create, settings: () => '', log, now: () => new Date(), random: Math.random },
    onHealth({ state, reason }) {
      if (state !== 'up' && reason) said = `${state}: ${reason}`;
    },
  });
  await platform.start();
  while (isWaiting() && performance.now() - begunAt < MAX_WAIT_MS) await sleep(LOOK_MS);
  const { state } = platform.health();
  const afterS = Math.round((performance.now() - begunAt) / 100) / 10;
  let answered = 0;
  const sends = [() => {}, ...odd];
  for (const send of state === 'up' ? sends : []) {
    send(peers);
    answered += Number(await isAnswered(name, peers));
  }
  await platform.stop();
  await Promise.allSettled([peers.discord.close(), peers.slack.close(), newsroom.close()]);
  return { state, afterS, said, answers: `${answered} of ${sends.length}` };

  function isWaiting(): boolean {
    return ['starting', 'down'].includes(platform.health().state);
  }
}

async function isAnswered(name: Name, { discord, slack }: Peers): Promise<boolean> {
  const asked =
    name === 'discord'
      ? discord.slash('help').then(({ message }) => textOf(message))
      : slack.slash('/onrecord', 'help').then(({ text }) => text);
  const text = await Promise.race([asked.catch(() => ''), sleep(ANSWER_MS, '')]);
  return text.includes(ANSWER);
}
