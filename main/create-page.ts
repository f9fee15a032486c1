import type { Logger } from 'pino';
import { createApi } from '../adapters/api/client.ts';
import { createWeb, type Web } from '../adapters/web/client.ts';
import { toAsk } from '../adapters/web/to-ask.ts';
import { findReadPage } from '../commands/find-read-page.ts';
import { readReceipt } from '../commands/receipt/read-receipt.ts';
import type { Config } from '../config/read-config.ts';
import type { Bot } from '../src/chat/bot.ts';
import { keepFor } from '../src/run/keep-for.ts';
import type { Metrics } from '../src/run/metrics.ts';
import type { Disk } from '../src/run/read-disk.ts';
import { readOperations } from '../src/run/read-operations.ts';
import { readReadiness } from '../src/run/readiness.ts';
import type { Supervised } from '../src/run/supervise.ts';
import type { Store } from '../src/store/store.ts';
import { mountMcp } from './mount-mcp.ts';
import { now } from './now.ts';
import type { readFeeds } from './read-feeds.ts';
import { readVersion } from './read-version.ts';

/** However often somebody loads the page. */
const OPERATIONS_MS = 10_000;

type PageDeps = {
  bot: Bot;
  store: Store;
  log: Logger;
  metrics: Metrics;
  reading: ReturnType<typeof readFeeds>;
  connections: Record<string, Supervised>;
  readDisk(): Promise<Disk | undefined>;
};

/** The newsroom, and what watching programs ask; only that where another process has the page. */
export function createPage(config: Config, { bot, store, log, metrics, ...parts }: PageDeps) {
  const { host, port, publicUrls, webToken: token, roles } = config;
  const hasPage = roles.includes('web');
  return createWeb({
    ...{ bot, port, host, publicUrls, token, hasPage, log },
    doors: () =>
      Object.values(parts.connections).flatMap((connection) => connection.door?.() ?? []),
    findArticle: (id) => store.findArticle('local', id),
    findReceipt: (id) => readReceipt(id, store, 'local'),
    findPage: (url) => findReadPage(url, store, { id: 'local' }),
    mounts: [
      mountMcp(config, { bot, store, log }),
      ({ readBearer, ...given }) =>
        createApi({
          ...{ bot, store, placeId: 'local', publicUrls, log, now, toAsk, ...given },
          findReceipt: (id) => readReceipt(id, store, 'local'),
          readBearer(c) {
            const { access, waitMs } = readBearer(c);
            return { access, waitMs, toAsk: (line, zone) => toAsk(line, zone, access) };
          },
        }),
    ],
    readOperations: keepFor(OPERATIONS_MS, now, async () =>
      readOperations({
        ...{ store, now, roles, version: await readVersion(), ...parts },
        onTrouble: (message, cause) => log.warn({ err: cause }, message),
      }),
    ),
    probes: {
      readiness: () => readReadiness({ store, now, ...parts }),
      metrics: metrics.read,
    },
  });
}

/** What is said when it has started: where to look. */
export const describePage = ({ roles }: Config, web: Web): string =>
  roles.includes('web') ? `open ${web.url()}` : `its roles are ${roles.join(', ')}`;
