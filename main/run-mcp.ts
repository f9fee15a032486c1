import type { Logger } from 'pino';
import { answerStdio } from '../adapters/mcp/serve-stdio.ts';
import type { Config } from '../config/read-config.ts';
import { mcpDeps } from './mcp-deps.ts';
import { openDesk } from './open-desk.ts';

/** Answers the assistant that has started us, until it hangs up, and gives the exit code. */
export async function runMcp(args: string[], config: Config, log: Logger): Promise<number> {
  if (args.length > 0) {
    process.stderr.write(
      '“mcp” takes no words: an assistant starts it and asks. See docs/mcp.md.\n',
    );
    return 1;
  }
  const desk = await openDesk(config, log);
  try {
    const isEmpty = (await desk.store.findArticles({ placeId: 'local', limit: 1 })).length === 0;
    if (isEmpty) await desk.laySampleOut();
    await answerStdio(await mcpDeps(config, { bot: desk.openBot({}), store: desk.store }), log);
    return 0;
  } finally {
    await desk.close();
  }
}
