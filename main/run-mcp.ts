import type { Logger } from 'pino';
import { answerStdio } from '../adapters/mcp/serve-stdio.ts';
import { commands } from '../commands/index.ts';
import type { Config } from '../config/read-config.ts';
import { mcpDeps } from './mcp-deps.ts';
import { openDesk } from './open-desk.ts';

/**
 * Answers the assistant that has started us, until it hangs up, and gives the exit code. It is greeted
 * at once: what it asks waits for the database, and for the sample newsroom where there is nothing.
 */
export async function runMcp(args: string[], config: Config, log: Logger): Promise<number> {
  if (args.length > 0) {
    process.stderr.write(
      '“mcp” takes no words: an assistant starts it and asks. See docs/mcp.md.\n',
    );
    return 1;
  }
  const opening = open(config, log);
  const deps = await mcpDeps(config, {
    bot: {
      commands,
      answer: async (ask) => (await opening).bot.answer(ask),
      examples: async (ask) => (await opening).bot.examples(ask),
    },
    findArticle: async (id) => (await opening).store.findArticle('local', id),
  });
  await Promise.race([answerStdio(deps, log), failureOf(opening)]);
  await (await opening).close();
  return 0;
}

async function open(config: Config, log: Logger) {
  const { store, openBot, laySampleOut, close } = await openDesk(config, log);
  const isEmpty = (await store.findArticles({ placeId: 'local', limit: 1 })).length === 0;
  if (isEmpty) await laySampleOut();
  return { store, close, bot: openBot({}) };
}

/** Throws what a promise throws, and waits for ever where it is kept. */
const failureOf = (work: Promise<unknown>): Promise<never> =>
  work.then(() => new Promise<never>(() => {}));
