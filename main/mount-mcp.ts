import type { Logger } from 'pino';
import { routeMcp } from '../adapters/mcp/route.ts';
import type { Mount } from '../adapters/web/client.ts';
import type { Config } from '../config/read-config.ts';
import type { Bot } from '../src/chat/bot.ts';
import type { Store } from '../src/store/store.ts';

type MountDeps = { bot: Bot; store: Store; log: Logger };

/** What assistants ask by HTTP, loaded when the first of them does. */
export function mountMcp(config: Config, { bot, store, log }: MountDeps): Mount {
  let loaded: ReturnType<typeof load> | undefined;
  return routeMcp(async (request) => {
    loaded ??= load();
    const answer = await loaded;
    return answer(request);
  });

  async function load() {
    const { answerHttp } = await import('../adapters/mcp/serve-http.ts');
    const { mcpDeps } = await import('./mcp-deps.ts');
    const findArticle = (id: string) => store.findArticle('local', id);
    return answerHttp(await mcpDeps(config, { bot, findArticle }), log);
  }
}
