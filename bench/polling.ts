import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { startReading } from '../src/ingest/visits/start-reading.ts';
import { openStore } from '../src/store/open-store.ts';
import { exactly, keepRows, qualityRow, type Row } from './rounds/row.ts';

/**
 * Polls a thousand feeds of as many hosts in one process: how long it takes, and how long it blocks
 * the event loop. The first round reads every feed for the first time; later rounds find one new
 * article in every fifth feed. Robots, politeness, the page reader and a SQLite file take part as
 * they do in earnest; the web is a process of its own. An idle process beside it shows how much of
 * the waiting is due to the machine. `--questions` asks that many questions a second meanwhile, on
 * the thread that is measured.
 *
 *     npm run -s bench:polling -- [--feeds 1000] [--items 3] [--rounds 3] [--gap 0]
 *       [--questions 0] [--database URL]
 */
const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '1000' },
    items: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    gap: { type: 'string', default: '0' },
    questions: { type: 'string', default: '0' },
    database: { type: 'string' },
    json: { type: 'string' },
  },
});
/** The event loop's delay comes in nanoseconds. */
const NS_PER_MS = 1e6;

const folder = await mkdtemp(join(tmpdir(), 'polling-'));
const databaseUrl = values.database ?? `sqlite:${join(folder, 'bench.db')}`;
const web = fork(new URL('./polling-server.ts', import.meta.url), [values.items]);
const [port] = (await once(web, 'message')) as [number];
const idle = fork(new URL('./idle-loop.ts', import.meta.url));
const store = await openStore(databaseUrl);
for (let n = 0; n < Number(values.feeds); n++)
  await store.saveFeed({
    url: `http://${hostOf(n)}:${port}/feed`,
    title: `Paper ${n}`,
    group: null,
    kind: 'network',
    shared: true,
    now: new Date().toISOString(),
  });

console.log(
  `${values.feeds} feeds, ${values.items} articles each at first, node ${process.version}`,
);
let round = 0;
let asked = 0;
const rows: Row[] = [];
const problems: string[] = [];
const { promise: done, resolve: finish } = Promise.withResolvers<void>();
const loop = monitorEventLoopDelay({ resolution: 10 });
let started = performance.now();
loop.enable();
const typing = Number(values.questions) > 0 && setInterval(ask, 1_000 / Number(values.questions));
const reading = startReading(
  {
    databaseUrl,
    allowNetworks: ['127.0.0.0/8'],
    robot: 'OnRecord',
    userAgent: 'bench',
    everyMs: 500,
    gapMs: Number(values.gap),
    aliveMs: 10_000,
  },
  async (news) => {
    if (news.kind === 'item' || news.kind === 'trouble') problems.push(news.message);
    if (news.kind !== 'round' || news.added === 0) return;
    await report(news.added);
    if (++round === Number(values.rounds)) return finish();
    await makeDue();
    loop.reset();
    await idleDelay();
    started = performance.now();
  },
);
await done;

if (typing) clearInterval(typing);
await reading.close();
web.disconnect();
idle.disconnect();
await store.close();
await rm(folder, { recursive: true });
keepRows(rows, values.json);

/** The address of a feed's host: each loopback address counts as a host of its own. */
function hostOf(feed: number): string {
  return `127.0.${(feed >> 8) + 1}.${feed & 255}`;
}

/** The 99th percentile of the idle process since it was last asked, in ms. */
async function idleDelay(): Promise<number> {
  idle.send('ask');
  const [delay] = (await once(idle, 'message')) as [number];
  return delay / NS_PER_MS;
}

/** Does what the main thread has to do for people who use the bot meanwhile. */
async function ask(): Promise<void> {
  asked++;
  const [first] = await store.findSpeakers({ placeId: 'local', nameWords: ['arlow'], limit: 3 });
  if (first)
    await store.findQuotes({ placeId: 'local', speakerIds: [first.speaker.id], limit: 20 });
}

async function report(added: number): Promise<void> {
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const delay = [50, 99, 99.9].map(
    (p) => `p${p} ${(loop.percentile(p) / NS_PER_MS).toFixed(1)} ms`,
  );
  const most = (loop.max / NS_PER_MS).toFixed(0);
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  const beside = await idleDelay();
  console.log(
    `round ${round + 1}: ${seconds} s, ${added} new articles, event loop ${delay.join(', ')}, max ${most} ms (an idle process beside it: p99 ${beside.toFixed(1)} ms); ${asked} questions, ${memory} MB`,
  );
  const what = round === 0 ? `first visit of ${values.feeds} feeds` : `visit ${round + 1}`;
  rows.push(
    qualityRow(what, 'articles/s', exactly(added / Number(seconds))),
    qualityRow(
      `${what}: the event loop waits, 99 of 100 times at most`,
      'ms of the clock',
      exactly(loop.percentile(99) / NS_PER_MS),
      { 'an idle process': exactly(beside) },
    ),
  );
  const counts = await (await fetch(`http://127.0.0.1:${port}/tick`)).json();
  console.log(
    `  so far ${JSON.stringify(counts)}, ${problems.length} problems ${problems[0] ?? ''}`,
  );
}

async function makeDue(): Promise<void> {
  for (const { id } of await store.findFeeds('local'))
    await store.markFeed(id, { nextDueAt: new Date().toISOString() });
}
