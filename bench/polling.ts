import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createHeavyThread } from '../src/ingest/heavy-work.ts';
import { createPoliteFetch } from '../src/ingest/polite-fetch.ts';
import { createPageReader } from '../src/ingest/read-page.ts';
import { refreshDue } from '../src/ingest/refresh-due.ts';
import { createFetch } from '../src/ingest/safe-fetch.ts';
import { openStore } from '../src/store/open.ts';

/**
 * Polls a thousand feeds of as many hosts on one process: how long it takes, and how long it keeps the event loop
 * waiting. The first round reads every feed anew, the others find one new article in every fifth feed. Robots,
 * politeness, the page reader and a SQLite file take part as in earnest; the web is a process of its own.
 *
 *     npm run -s bench:polling -- [--feeds 1000] [--items 3] [--rounds 3] [--gap 0] [--database URL]
 */
const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '1000' },
    items: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    gap: { type: 'string', default: '0' },
    database: { type: 'string' },
  },
});
const DAY_MS = 86_400_000;
const MS = 1e6;

const folder = await mkdtemp(join(tmpdir(), 'polling-'));
const web = fork(new URL('./polling-server.ts', import.meta.url), [values.items]);
const [port] = await once(web, 'message');
const store = await openStore(values.database ?? `sqlite:${join(folder, 'bench.db')}`);
const pages = createPageReader();
const work = createHeavyThread();
let days = 0;
const now = () => new Date(Date.now() + days * DAY_MS);
const errors: unknown[] = [];
const fetch = createPoliteFetch({
  fetch: createFetch({
    allowNetworks: ['127.0.0.0/8'],
    userAgent: 'bench',
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  }),
  robot: 'OnRecord',
  now: () => new Date(),
  sleep,
  gapMs: Number(values.gap),
});
const deps = {
  fetch,
  readPage: pages.read,
  work,
  store,
  now,
  random: Math.random,
  onError: (error: unknown) => errors.push(error),
};

for (let n = 0; n < Number(values.feeds); n++)
  await store.saveFeed({
    url: `http://feed${n}.bench:${port}/feed`,
    title: `Paper ${n}`,
    group: null,
    kind: 'network',
    shared: true,
    now: now().toISOString(),
  });
console.log(
  `${values.feeds} feeds, ${values.items} articles each at first, node ${process.version}`,
);
for (let round = 1; round <= Number(values.rounds); round++) {
  const started = performance.now();
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  const added = await refreshDue(deps);
  loop.disable();
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const delay = [50, 99, 99.9].map((p) => `p${p} ${(loop.percentile(p) / MS).toFixed(0)} ms`);
  const most = (loop.max / MS).toFixed(0);
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(
    `round ${round}: ${seconds} s, ${added} new articles, event loop ${delay.join(', ')}, max ${most} ms, ${memory} MB`,
  );
  days++;
  const counts = await globalThis.fetch(`http://127.0.0.1:${port}/tick`);
  console.log(`  asked so far: ${JSON.stringify(await counts.json())}, failed ${errors.length}`);
}
if (errors.length > 0) console.log(errors[0]);
web.disconnect();
await pages.close();
await work.close();
await store.close();
await rm(folder, { recursive: true });
