import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holds } from '../../adapters/index.ts';
import { createCompose, type Due } from '../../src/briefings/compose.ts';
import { claimDue } from '../../src/briefings/due/claim-due.ts';
import { createPlaceStories } from '../../src/briefings/place-stories.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fillNewsroom } from './fill-newsroom.ts';
import { makeDue } from './save-due.ts';

const NOW = new Date('2031-05-06T12:00:00Z');
const HOUR_MS = 3_600_000;

type Size = { briefings: number; contents: number };

/**
 * How long it takes to compose one edition of a day of 400 reports, and all of so many briefings that
 * are due at one instant, each in a channel of its own; in milliseconds of the processor and on the
 * clock. Nothing is posted.
 */
export async function timeCompose({ briefings, contents }: Size) {
  const folder = await mkdtemp(join(tmpdir(), 'compose-'));
  const url = `sqlite:${join(folder, 'bench.db')}`;
  await fillNewsroom(url, { briefings, channels: briefings, contents }, NOW);
  const at = new Date(NOW.getTime() + HOUR_MS);
  await makeDue(url, at);
  const store = await openStore(url, { sample: '0' });
  await createPlaceStories({ store, now: () => NOW })();
  while ((await claimDue(store, at)) > 0);
  const due = await Promise.all(
    ['discord', 'slack'].map((platform) => store.claimDeliveries(platform, briefings, HOUR_MS)),
  );
  const all = due.flat() as Due[];
  const open = () => createCompose({ store, now: () => at, holds });
  // What a process reads for the first time it keeps.
  await open()(all[0]!);
  const one = await timed(() => open()(all[0]!));
  const compose = open();
  const each = await timed(() => Promise.all(all.map(compose)));
  const replies = new Set(each.result.map((edition) => edition?.reply)).size;
  await store.close();
  await rm(folder, { recursive: true });
  return { one: one.took, all: { due: all.length, replies, ...each.took } };
}

async function timed<Result>(work: () => Promise<Result>) {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const took = {
    processorMs: Math.round((user + system) / 1_000),
    clockMs: Math.round(performance.now() - clock),
  };
  return { result, took };
}
