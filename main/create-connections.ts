import type { Logger } from 'pino';
import { platforms } from '../adapters/index.ts';
import { type Config, readConfig } from '../config/read-config.ts';
import type { Adapter } from '../src/chat/adapter.ts';
import type { Bot } from '../src/chat/bot.ts';
import type { Keys } from '../src/chat/keys.ts';
import type { Platform } from '../src/chat/platform.ts';
import type { Reception } from '../src/chat/reception.ts';
import { linkReceipts } from '../src/chat/reply/link-receipts.ts';
import type { Shards } from '../src/chat/shards/shards.ts';
import { type Health, type Supervised, supervise } from '../src/run/supervise.ts';
import { now } from './now.ts';
import { readEnv } from './read-env.ts';

type ConnectDeps = {
  bot: Bot;
  reception: Reception;
  shards: Shards;
  isNew(event: string): Promise<boolean>;
  keys?: Keys | undefined;
  log: Logger;
  onHealth(platform: string, health: Health): void;
};

/** Each platform that is set up, and that this process answers or posts to; not started yet. */
export async function createConnections(
  config: Config,
  { bot, reception, shards, isNew, keys, log, onHealth }: ConnectDeps,
): Promise<Record<string, Supervised>> {
  const { roles, publicUrls } = config;
  const [base] = publicUrls;
  const shared = { bot: linkingBot(bot, base), reception, shards, isNew, keys, publicUrls, log };
  const wanted = platforms.filter(
    ({ name }) => config.platforms[name] && (roles.includes(name) || roles.includes('deliver')),
  );
  const connect = async ({ name, load }: Platform): Promise<[string, Supervised]> => {
    const { create } = await load();
    const answers = roles.includes(name);
    const settings = () => settingsNow(name) ?? config.platforms[name]!;
    const adapter = supervise({
      name,
      create: () => linking(create(settings(), { ...shared, answers }), base),
      settings: () => JSON.stringify(settings()),
      onHealth: (health) => onHealth(name, health),
      ...{ log, now, random: Math.random },
    });
    return [name, adapter];
  };
  return Object.fromEntries(await Promise.all(wanted.map(connect)));
}

/** What is answered and posted in chats leads to receipts, where others can reach the newsroom. */
const linkingBot = (bot: Bot, base: string | undefined): Bot =>
  base === undefined
    ? bot
    : { ...bot, answer: async (ask) => linkReceipts(await bot.answer(ask), base) };

const linking = (adapter: Adapter, base: string | undefined): Adapter =>
  base === undefined
    ? adapter
    : {
        ...adapter,
        post: ({ reply, ...post }) => adapter.post({ ...post, reply: linkReceipts(reply, base) }),
        ...(adapter.edit && {
          edit: async ({ reply, ...edit }) =>
            (await adapter.edit?.({ ...edit, reply: linkReceipts(reply, base) })) ?? false,
        }),
        tell: (person, reply, key) => adapter.tell(person, linkReceipts(reply, base), key),
      };

/** A platform's settings as they are now: a file may have changed since the start. */
function settingsNow(name: string): Record<string, string> | undefined {
  try {
    return readConfig(readEnv(), platforms).platforms[name];
  } catch {
    // Said at the start already; a half-edited file changes nothing.
    return undefined;
  }
}
