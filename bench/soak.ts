import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPostgres } from './delivery/start-postgres.ts';
import { drawLines } from './soak/draw-lines.ts';
import { inventReports } from './soak/invent-reports.ts';
import { judge } from './soak/judge.ts';
import { openWorld, sqliteIn, type World } from './soak/open-world.ts';
import { planBriefings, planFollows } from './soak/plan-orders.ts';
import type { Sample } from './soak/start-replica.ts';
import { startSite } from './soak/start-site.ts';
import { type Soak, tellSoak, type WorldSample } from './soak/tell-soak.ts';
import { isUnderFaketime, runUnderFaketime, shareWithOtherUsers } from './soak/under-faketime.ts';

/**
 * A day of the real program in 24 minutes: 300 feeds, 200 briefings and 50 follows, on Discord and
 * in Slack, two replicas on one Postgres and one process on SQLite. All clocks go 60 times as fast
 * (Debian’s `faketime`), those of the databases and of both platforms too, so that a time limit of
 * 10 s is 0.17 s of the machine. Feeds and platforms misbehave, and in the middle one replica is
 * killed. It prints what memory each process held, how late its event loop was, how the databases
 * grew, and holds what was due and printed against what stands in the channels. SIGUSR2 ends it
 * early, and it judges what there is.
 *
 *     npm run -s bench:soak -- [--speed 60] [--hours 24] [--feeds 300] [--reports 3000] [--briefings 200]
 *         [--follows 50] [--only postgres|sqlite] [--keep FOLDER] [--json FILE] [--chart FILE.svg]
 */
const { values } = parseArgs({
  options: {
    speed: { type: 'string', default: '60' },
    hours: { type: 'string', default: '24' },
    feeds: { type: 'string', default: '300' },
    reports: { type: 'string', default: '3000' },
    briefings: { type: 'string', default: '200' },
    follows: { type: 'string', default: '50' },
    only: { type: 'string' },
    keep: { type: 'string' },
    json: { type: 'string' },
    chart: { type: 'string' },
  },
});
const [speed, hours, feeds, count, briefings, follows] = [
  values.speed,
  values.hours,
  values.feeds,
  values.reports,
  values.briefings,
  values.follows,
].map(Number) as [number, number, number, number, number, number];
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SAMPLE_EVERY_MS = 10 * MINUTE_MS;
const TROUBLE_EVERY_MS = 12 * MINUTE_MS;
const ASK_EVERY_MS = 30 * MINUTE_MS;
const AWAY_MS = 2 * MINUTE_MS;

// Otherwise starts take most of the processor.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'on-record-bench-compiled');
if (!isUnderFaketime()) process.exit(await runUnderFaketime(speed).catch(giveUp));

shareWithOtherUsers();
const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'bench-soak-')));
mkdirSync(folder, { recursive: true });
const postgres = values.only === 'sqlite' ? undefined : await startPostgres({ waitS: 30 * speed });
const startedAt = Date.now();
const reports = inventReports(count, { feeds, hours });
const site = await startSite({ startedAt, hours, feeds, reports: count });
const worlds = await openWorlds();
say(`all has started`);
const samples: Sample[] = [];
const worldSamples: WorldSample[] = [];
let until = Date.now() + hours * HOUR_MS;
const wantedUntil = until;
const middle = until - (hours / 2) * HOUR_MS;
const ending = new AbortController();
process.on('SIGUSR2', () => {
  until = Date.now();
  ending.abort();
});
await watch();
const soak = await end();
console.log(tellSoak(soak));
if (values.json) writeFileSync(values.json, `${JSON.stringify(soak, null, 1)}\n`);
if (values.chart) writeFileSync(values.chart, draw(soak));
process.exit(0);

async function openWorlds(): Promise<World[]> {
  const open = async (name: string, url: string, replicas: number): Promise<World> => {
    const own = join(folder, name);
    mkdirSync(own, { recursive: true });
    site.opml(join(own, 'feeds.opml'));
    const now = new Date();
    return openWorld(name, {
      ...{ folder: own, url, speed, replicas },
      orders: { briefings: planBriefings(briefings, now), follows: planFollows(follows, now) },
      ...{ troubleEveryMs: TROUBLE_EVERY_MS, askEveryMs: ASK_EVERY_MS },
    });
  };
  return Promise.all([
    ...(postgres ? [open('postgres', postgres.url, 2)] : []),
    ...(values.only === 'postgres' ? [] : [open('sqlite', sqliteIn(join(folder, 'sqlite')), 1)]),
  ]);
}

/** Looks at everything from time to time, and kills one of two replicas in the middle. */
async function watch(): Promise<void> {
  const second = worlds.find(({ programs }) => programs.length > 1)?.programs[1];
  let isKilled = false;
  while (Date.now() < until) {
    await look();
    if (second && !isKilled && Date.now() >= middle) {
      isKilled = true;
      await second.kill();
      say(`${second.name} is killed`);
      await sleep(AWAY_MS);
      await second.start();
      say(`${second.name} is back`);
    }
    const restMs = Math.max(0, Math.min(SAMPLE_EVERY_MS, until - Date.now()));
    await sleep(restMs, undefined, { signal: ending.signal }).catch(() => {});
  }
  await look();
}

async function look(): Promise<void> {
  const at = (Date.now() - startedAt) / HOUR_MS;
  for (const { name, programs, bytes, posts } of worlds) {
    for (const program of programs) {
      const sample = await program.sample(at);
      if (sample) samples.push(sample);
    }
    worldSamples.push({ world: name, at, bytes: await bytes(), posts: await posts() });
  }
  say(
    worldSamples
      .slice(-worlds.length)
      .map(({ world, posts }) => `${world} ${posts} posts`)
      .join(', ') +
      samples
        .slice(-3)
        .map(
          ({ name, mb, loopP99Ms, articles, cpuS }) =>
            `; ${name} ${mb.toFixed(0)} MB, p99 ${loopP99Ms.toFixed(0)} ms, ${articles} articles, cpu ${cpuS.toFixed(0)} s`,
        )
        .join(''),
  );
}

async function end(): Promise<Soak> {
  const programs: Soak['programs'] = [];
  for (const world of worlds) {
    await world.troubles.stop();
    await world.questions.stop();
    const codes = await Promise.all(world.programs.map((program) => program.stop()));
    for (const [nth, { name, troubles }] of world.programs.entries())
      programs.push({ name, troubles, exitCode: codes[nth]! });
  }
  const judged: Soak['judged'] = [];
  for (const world of worlds) {
    const verdict = await judge(world, { startedAt, endedAt: until, reports });
    const { name, troubles, questions } = world;
    judged.push({ world: name, verdict, troubles: troubles.counts, questions: questions.counts });
    world.peers.end();
  }
  const asked = await site.counts();
  site.close();
  await postgres?.close();
  if (!values.keep) await rm(folder, { recursive: true });
  const load = `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')} at the end`;
  return {
    speed,
    hours: hoursRun(),
    samples,
    worlds: worldSamples,
    programs,
    judged,
    site: asked,
    load,
  };
}

/** From when all had started. */
function hoursRun(): number {
  return Math.round((hours - (wantedUntil - until) / HOUR_MS) * 100) / 100;
}

function draw({ samples: own, worlds: sizes }: Soak): string {
  const linesOf = <T extends { at: number }>(
    items: T[],
    nameOf: (item: T) => string,
    y: (item: T) => number,
  ) =>
    [...Map.groupBy(items, nameOf)].map(([name, of]) => ({
      name,
      points: of.map((one) => ({ x: one.at, y: y(one) })),
    }));
  const mb = 2 ** 20;
  return drawLines([
    {
      title: 'Memory of each process',
      unit: 'MB',
      lines: linesOf(
        own,
        ({ name }) => name,
        (one) => one.mb,
      ),
    },
    {
      title: 'Size of the database',
      unit: 'MB',
      lines: linesOf(
        sizes,
        ({ world }) => world,
        ({ bytes }) => bytes / mb,
      ),
    },
    {
      title: 'Posts',
      unit: 'in all',
      lines: linesOf(
        sizes,
        ({ world }) => world,
        ({ posts }) => posts,
      ),
    },
  ]);
}

function say(words: string): void {
  process.stderr.write(`${((Date.now() - startedAt) / HOUR_MS).toFixed(2)} h: ${words}\n`);
}

function giveUp(error: Error): number {
  process.stderr.write(`${error.message}\n`);
  return 1;
}
