import { statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Briefing, Follow } from '../../src/model.ts';
import { TOKEN } from '../../tests/support/discord/gateway.ts';
import { channel, guild } from '../../tests/support/discord/world.ts';
import { commandPeers } from '../../tests/support/life/command-peers.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../tests/support/slack/world.ts';
import { askNowAndThen } from './ask-now-and-then.ts';
import {
  CHANNELS,
  discordChannel,
  GUILDS,
  guildId,
  saveOrders,
  slackChannel,
} from './plan-orders.ts';
import { startReplica } from './start-replica.ts';
import { troublePeers } from './trouble-peers.ts';

export type World = Awaited<ReturnType<typeof openWorld>>;

type WorldOptions = {
  folder: string;
  url: string;
  speed: number;
  replicas: number;
  orders: { briefings: Briefing[]; follows: Follow[] };
  troubleEveryMs: number;
  askEveryMs: number;
};

/** One database, both platforms with all their channels, and the programs that work on it. */
export async function openWorld(name: string, options: WorldOptions) {
  const { folder, url, speed, replicas, orders } = options;
  const openedAt = Date.now();
  await saveOrders(url, orders);
  const peers = await commandPeers();
  await furnish(peers);
  const env = {
    ...peers.addresses,
    ...{ DISCORD_TOKEN: TOKEN, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN },
    DATABASE_URL: url,
  };
  const programs = Array.from({ length: replicas }, (_, n) =>
    startReplica(replicas > 1 ? `${name} ${n + 1}` : name, { folder, env, speed }),
  );
  await Promise.all(programs.map((program) => program.start()));
  return {
    ...{ name, url, peers, programs, orders, openedAt },
    troubles: troublePeers(peers, { everyMs: options.troubleEveryMs }),
    questions: askNowAndThen(peers, { everyMs: options.askEveryMs }),
    bytes: () => (url.startsWith('sqlite:') ? sizeOfFile(url) : sizeOnServer(url)),
    posts: async () => (await peers.posts('discord')).length + (await peers.posts('slack')).length,
  };
}

/** Channels, and the real limits: Discord’s 5 posts in 5 s a channel, Slack’s one a second. */
async function furnish(peers: Awaited<ReturnType<typeof commandPeers>>): Promise<void> {
  const all = Array.from({ length: CHANNELS }, (_, n) => n);
  for (let n = 0; n < GUILDS; n++) {
    const own = all.filter((nth) => nth % GUILDS === n).map(discordChannel);
    const channels = own.map(({ id, name }) => channel(id, name));
    await peers.order('discord', 'join', {
      ...guild(guildId(n), `Newsroom ${n}`, channels),
    });
  }
  await peers.order('discord', 'limit', { calls: 5, perMs: 5_000 }, { calls: 50, perMs: 1_000 });
  const inSlack = all.map(slackChannel).map((one) => ({ ...one, is_member: true }));
  await peers.order('slack', 'add', inSlack);
  await peers.order('slack', 'limit', 'chat.postMessage', { calls: 1, perMs: 1_000 });
}

function sizeOfFile(url: string): number {
  const file = url.slice('sqlite:'.length);
  return ['', '-wal'].reduce(
    (sum, end) => sum + (statSync(`${file}${end}`, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

async function sizeOnServer(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('select pg_database_size(current_database()) as bytes');
  await client.end();
  return Number(rows[0].bytes);
}

export const sqliteIn = (folder: string): string => `sqlite:${join(folder, 'news.db')}`;
