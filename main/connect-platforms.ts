import type { Logger } from 'pino';
import { platforms } from '../adapters/index.ts';
import { type Config, readConfig } from '../config/read-config.ts';
import type { Bot } from '../src/chat/bot.ts';
import { type Health, type Supervised, supervise } from '../src/run/supervise.ts';
import { now } from './now.ts';
import { readEnv } from './read-env.ts';

/**
 * Starts each platform that is set up and that this process answers or posts to; nothing waits for
 * them.
 */
export function connectPlatforms(
  config: Config,
  bot: Bot,
  log: Logger,
  onHealth: (platform: string, health: Health) => void,
): Record<string, Supervised> {
  const { roles } = config;
  const connected = platforms.flatMap((platform): [string, Supervised][] => {
    const { name } = platform;
    const answers = roles.includes(name);
    if (!config.platforms[name] || !(answers || roles.includes('deliver'))) return [];
    const settings = () => settingsNow(name) ?? config.platforms[name]!;
    const adapter = supervise({
      name,
      create: () => platform.create(settings(), { bot, log, answers }),
      settings: () => JSON.stringify(settings()),
      ...{ log, now, random: Math.random, onHealth: (health) => onHealth(name, health) },
    });
    adapter.start();
    return [[name, adapter]];
  });
  return Object.fromEntries(connected);
}

/** A platform's settings as they are now: a file may have changed since the start. */
function settingsNow(name: string): Record<string, string> | undefined {
  try {
    return readConfig(readEnv(), platforms).platforms[name];
  } catch {
    // Said at the start already; a half-edited file changes nothing.
    return undefined;
  }
}
