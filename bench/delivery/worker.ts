import { setTimeout as sleep } from 'node:timers/promises';
import { createDiscord } from '../../adapters/discord/client.ts';
import { holds } from '../../adapters/index.ts';
import { createSlack } from '../../adapters/slack/client.ts';
import { createCompose } from '../../src/briefings/compose.ts';
import { claimDue } from '../../src/briefings/due/claim-due.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { createOutbox } from '../../src/outbox/create-outbox.ts';
import { startHeart } from '../../src/run/start-heart.ts';
import { supervise } from '../../src/run/supervise.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

export type WorkerOptions = {
  databaseUrl: string;
  leaseMs: number;
  timeoutMs: number;
  /** As `Peer.env` gives it. */
  peer: Record<string, string>;
};

/**
 * What `main.ts` starts for posts, and nothing else, so that a fresh one is soon there: it waits,
 * with everything read, until it is told to begin.
 */
const { databaseUrl, leaseMs, timeoutMs, peer }: WorkerOptions = JSON.parse(process.argv[2]!);
const now = (): Date => new Date();
const onTrouble = (message: string): void => void process.send?.({ trouble: message });
const log = { info() {}, warn() {}, error() {}, debug() {} };
// Nobody asks anything of a bot that only posts.
const bot = { commands: [] } as unknown as Bot;

process.on('disconnect', () => process.exit());
process.once('message', work);
process.send?.({ state: 'ready' });

async function work(): Promise<void> {
  const store = await open();
  const token = peer.DISCORD_TOKEN!;
  const adapters = {
    discord: connect('discord', () =>
      createDiscord({ bot, log, token, apiUrl: peer.DISCORD_API, timeoutMs, answers: false }),
    ),
    slack: connect('slack', () =>
      createSlack({
        ...{ bot, log, timeoutMs, apiUrl: peer.SLACK_API },
        ...{ access: { botToken: peer.SLACK_BOT_TOKEN! }, appToken: peer.SLACK_APP_TOKEN! },
      }),
    ),
  };
  const outbox = createOutbox({
    ...{ store, adapters, operator: null, now, random: Math.random, onTrouble, leaseMs },
    compose: createCompose({ store, now, holds }),
  });
  startHeart({
    claim: () => claimDue(store, now(), onTrouble),
    fill: outbox.fill,
    tidy: outbox.tidy,
    msUntilNext: async () => {
      const dueAt = await store.nextDueAt();
      const next = dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt) - Date.now();
      return Math.min(next, (await outbox.msUntilNext()) ?? Number.POSITIVE_INFINITY);
    },
    onTrouble,
  });
  process.send?.({ state: 'working' });
}

/** A database that has crashed comes back; the program would be started again until then. */
async function open(): Promise<Store> {
  for (;;) {
    try {
      return await openStore(databaseUrl, { sample: '0', onError: () => {} });
    } catch (error) {
      onTrouble(`The store cannot be opened: ${error}`);
      await sleep(200);
    }
  }
}

function connect(name: string, create: Parameters<typeof supervise>[0]['create']) {
  const adapter = supervise({
    ...{ name, create, log, now, random: Math.random },
    settings: () => '',
  });
  adapter.start();
  return adapter;
}
