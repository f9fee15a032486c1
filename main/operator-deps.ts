import type { Logger } from 'pino';
import { writeTo } from '../adapters/cli/write-to.ts';
import { holds } from '../adapters/index.ts';
import { commands } from '../commands/index.ts';
import type { Config } from '../config/read-config.ts';
import { type Bot, createBot } from '../src/chat/bot.ts';
import type { OperatorDeps } from '../src/chat/operator-command.ts';
import { now } from './now.ts';
import { openDesk } from './open-desk.ts';

/** What a platform’s commands for operators are given, by the platform’s name. */
export const operatorDepsOf =
  (config: Config, log: Logger) =>
  (platform: string): OperatorDeps => ({
    settings: config.platforms[platform],
    commands,
    publicUrl: config.publicUrls[0],
    withSampleBot: (work) => withSampleBot(work, config, log),
    out: writeTo(process.stdout),
    err: (text) => process.stderr.write(text),
  });

async function withSampleBot<Result>(
  work: (bot: Bot) => Promise<Result>,
  config: Config,
  log: Logger,
): Promise<Result> {
  const inMemory: Config = { ...config, databaseUrl: 'sqlite::memory:', sample: '1', feeds: null };
  const desk = await openDesk(inMemory, log);
  try {
    await desk.laySampleOut();
    const { store } = desk;
    // Neither a limit nor a way to the web: see `BotDeps`.
    const bot = createBot({
      ...{ store, commands, now, holds, defaultZone: config.defaultZone },
      onError: (error, reference) => log.error({ err: error, reference }, 'a command broke'),
    });
    return await work(bot);
  } finally {
    await desk.close();
  }
}
