import type { Logger } from 'pino';
import { createWeb } from '../adapters/web/client.ts';
import type { Config } from '../config/read-config.ts';
import type { Bot } from '../src/chat/bot.ts';
import type { Metrics } from '../src/run/metrics.ts';
import { readReadiness } from '../src/run/readiness.ts';
import type { Supervised } from '../src/run/supervise.ts';
import type { Store } from '../src/store/store.ts';
import { now } from './now.ts';
import type { readFeeds } from './read-feeds.ts';

type PageDeps = {
  bot: Bot;
  store: Store;
  log: Logger;
  metrics: Metrics;
  reading: ReturnType<typeof readFeeds>;
  connections: Record<string, Supervised>;
};

/** The newsroom, and what watching programs ask; only that where another process has the page. */
export async function openPage(config: Config, { bot, store, log, metrics, ...parts }: PageDeps) {
  const { host, port, publicUrls, webToken: token, roles } = config;
  const hasPage = roles.includes('web');
  const web = createWeb({
    ...{ bot, port, host, publicUrls, token, hasPage, log },
    findArticle: (id) => store.findArticle('local', id),
    probes: {
      readiness: () => readReadiness({ store, now, ...parts }),
      metrics: metrics.read,
    },
  });
  await web.start();
  const what = hasPage ? `open ${web.url()}` : `its roles are ${roles.join(', ')}`;
  process.stdout.write(`On Record is ready: ${what} (Ctrl+C stops it)\n`);
  return web;
}
