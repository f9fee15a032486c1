import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Delivery } from '../src/model.ts';
import { fillNewsroom } from './delivery/fill-newsroom.ts';
import { makeDue, openTables } from './delivery/save-due.ts';
import { startPeer } from './delivery/start-peer.ts';
import { startPostgres } from './delivery/start-postgres.ts';
import { type Program, startProgram } from './delivery/start-program.ts';
import { tally } from './delivery/tally.ts';
import { exactly, keepRows, qualityRow } from './rounds/row.ts';

/**
 * How long the real program takes to post thousands of briefings that are all due at one instant, and
 * what that costs: memory, processor time, how late its event loop is. Half of them go to Discord,
 * half to Slack; both are a process of their own beside it. With `--limits` the platforms hold to
 * their limits (Discord 50 posts a second and 5 in 5 s a channel, Slack one a second a channel).
 * `--contents` is how many different editions there are among the briefings. `--profile FOLDER`
 * leaves a processor profile of each process there. An idle process beside all shows how much of the
 * waiting is due to the machine.
 *
 *     npm run -s bench:backlog -- [--briefings 10000] [--channels 2000] [--contents 50]
 *       [--engine sqlite] [--processes 1] [--limits] [--profile FOLDER]
 */
const { values } = parseArgs({
  options: {
    briefings: { type: 'string', default: '10000' },
    channels: { type: 'string', default: '2000' },
    contents: { type: 'string', default: '50' },
    engine: { type: 'string', default: 'sqlite' },
    processes: { type: 'string', default: '1' },
    limits: { type: 'boolean', default: false },
    profile: { type: 'string' },
    json: { type: 'string' },
  },
});
/** A program may have been told already to sleep for ten seconds. */
const UNTIL_DUE_MS = 12_000;
const MAX_SILENCE_MS = 120_000;
const NS_PER_MS = 1e6;

const briefings = Number(values.briefings);
const folder = await mkdtemp(join(tmpdir(), 'backlog-'));
const postgres = values.engine === 'postgres' ? await startPostgres() : undefined;
const databaseUrl = postgres?.url ?? `sqlite:${join(folder, 'bench.db')}`;
const size = { briefings, channels: Number(values.channels), contents: Number(values.contents) };
await fillNewsroom(databaseUrl, size, new Date());
const peer = await startPeer({ limits: values.limits });
const idle = fork(new URL('./idle-loop.ts', import.meta.url));
const programs: Program[] = [];
for (let n = 1; n <= Number(values.processes); n++) {
  const pace = values.limits ? {} : { DISCORD_POSTS_PER_SECOND: '9999' };
  const env = { ...peer.env(n), ...pace, DATABASE_URL: databaseUrl };
  programs.push(await startProgram(env, { cwd: folder, profile: values.profile }));
}
const dueAt = Date.now() + UNTIL_DUE_MS;
await makeDue(databaseUrl, new Date(dueAt));
await sleep(dueAt - Date.now());
idle.send('ask');
for (const program of programs) program.begin();
await untilAllArrived();
await report();

for (const program of programs) await program.stop();
idle.disconnect();
peer.close();
await postgres?.close();
await rm(folder, { recursive: true });

/** Or until nothing has come for two minutes. */
async function untilAllArrived(): Promise<void> {
  let [count, at] = [0, Date.now()];
  while (!(await areAllSettled()) && Date.now() - at < MAX_SILENCE_MS) {
    await sleep(500);
    const now = await peer.count();
    if (now > count) [count, at] = [now, Date.now()];
  }
}

/** Every edition, and what goes on under it. */
async function areAllSettled(): Promise<boolean> {
  const rows = await readRows();
  const open = rows.filter(({ state }) => state === 'pending' || state === 'attempted');
  return rows.length >= briefings && open.length === 0;
}

async function report(): Promise<void> {
  const watched = await Promise.all(programs.map((program) => program.report()));
  idle.send('ask');
  const [idleDelay] = (await once(idle, 'message')) as [number];
  const { accepted, counts } = await peer.report();
  const rows = await readRows();
  const under = rows.filter((row) => row.under).length;
  const { lost, doubled, late, others } = tally(briefings + under, rows, accepted);
  const editions = tally(
    briefings,
    rows.filter((row) => !row.under),
    accepted,
  );
  const posts = accepted.length;
  const cpuMs = watched.reduce((sum, one) => sum + one.cpuMs, 0);
  console.table({
    [`${values.engine}, ${values.contents} contents`]: {
      ...{ posts, lost, doubled },
      'last edition after, s': editions.late.max.toFixed(1),
      'last after, s': late.max.toFixed(1),
      'half after, s': late.p50.toFixed(1),
      'posts/s': Math.round(posts / late.max),
      'processor ms/post': (cpuMs / posts).toFixed(1),
    },
  });
  console.table(
    watched.map(({ mbBefore, peakMb, cpuMs, delay }, n) => ({
      posts: accepted.filter(({ by }) => by === String(n + 1)).length,
      'MB before': mbBefore,
      'peak MB': peakMb,
      'processor s': (cpuMs / 1_000).toFixed(1),
      'loop p50, ms': delay.p50.toFixed(1),
      'loop p99, ms': delay.p99.toFixed(1),
      'loop max, ms': delay.max.toFixed(0),
    })),
  );
  keep(posts, {
    ...{ lastEdition: editions.late.max, seconds: late.max },
    peakMb: Math.max(...watched.map(({ peakMb: most }) => most)),
  });
  console.log('not sent:', others, 'the platforms:', counts);
  for (const [platform, of] of Map.groupBy(accepted, (one) => one.platform)) {
    const last = (Math.max(...of.map(({ at }) => at)) - dueAt) / 1_000;
    console.log(`${platform}: ${of.length} posts, the last after ${last.toFixed(1)} s`);
  }
  console.log(
    `event loop of an idle process beside them: p99 ${(idleDelay / NS_PER_MS - 10).toFixed(1)} ms`,
  );
}

function keep(
  posts: number,
  { lastEdition, seconds, peakMb }: { lastEdition: number; seconds: number; peakMb: number },
): void {
  const what = `${briefings.toLocaleString('en-US')} briefings at one instant, ${values.contents} editions`;
  keepRows(
    [
      qualityRow(`${what}, one process`, 'posts/s', exactly(posts / seconds)),
      qualityRow(`${what}, the last edition after`, 's of the clock', exactly(lastEdition)),
      qualityRow(`${what}, the last post under one after`, 's of the clock', exactly(seconds)),
      qualityRow(`${what}, memory at most`, 'MB', exactly(peakMb)),
    ],
    values.json,
  );
}

async function readRows(): Promise<Delivery[]> {
  const db = openTables(databaseUrl);
  const rows = await db.selectFrom('deliveries').selectAll().execute();
  await db.destroy();
  return rows.map((row) => ({ ...row, told: null }));
}
