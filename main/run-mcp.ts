import type { Logger } from 'pino';
import { answerStdio } from '../adapters/mcp/serve-stdio.ts';
import { commands } from '../commands/index.ts';
import type { Config } from '../config/read-config.ts';
import { mcpDeps } from './mcp-deps.ts';
import { openDesk } from './open-desk.ts';

/**
 * Answers the assistant that has started us, until it hangs up, and gives the exit code. The desk is
 * opened for the first question: many assistants start a program just to see which language it speaks.
 */
export async function runMcp(args: string[], config: Config, log: Logger): Promise<number> {
  if (args.length > 0) {
    process.stderr.write(
      '“mcp” takes no words: an assistant starts it and asks. See docs/mcp.md.\n',
    );
    return 1;
  }
  let opening: ReturnType<typeof open> | undefined;
  const desk = (): ReturnType<typeof open> => {
    opening ??= open(config, log).catch((error) => {
      // The next question tries again.
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const deps = await mcpDeps(config, {
    bot: {
      commands,
      answer: async (ask) => (await desk()).bot.answer(ask),
      examples: async (ask) => (await desk()).bot.examples(ask),
    },
    findArticle: async (id) => (await desk()).store.findArticle('local', id),
  });
  await answerStdio(deps, log);
  await (await opening)?.close();
  return 0;
}

async function open(config: Config, log: Logger) {
  const { store, openBot, laySampleOut, close } = await openDesk(config, log);
  const isEmpty = (await store.findArticles({ placeId: 'local', limit: 1 })).length === 0;
  if (isEmpty) await laySampleOut();
  return { store, close, bot: openBot({}) };
}
