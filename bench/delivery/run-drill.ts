import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { addNews } from './add-news.ts';
import { startCrew } from './crew.ts';
import type { PeerOptions } from './peer-types.ts';
import { type Due, readDeliveries, saveDue } from './save-due.ts';
import { startPeer } from './start-peer.ts';
import { type Tally, tally } from './tally.ts';

export type DrillOptions = {
  databaseUrl: string;
  /** So many briefings fall due over so many seconds. */
  briefings: number;
  seconds: number;
  kills: number;
  workers: number;
  /** Processes that wait to take the place of the dead. */
  spares: number;
  /** A worker is left alone for up to so long before it may be killed. */
  maxLifeMs: number;
  leaseMs: number;
  timeoutMs: number;
  /** Whether workers are also frozen past their leases. */
  stops: boolean;
  crashDatabase: (() => Promise<void>) | null;
  peer: PeerOptions;
  random(): number;
};

export type DrillReport = Tally & {
  kills: number;
  stops: number;
  databaseCrashes: number;
  seconds: number;
  counts: Record<string, number>;
  troubles: Map<string, number>;
};

const CHANNELS = 40;
const STOP_SHARE = 0.15;
const BETWEEN_CRASHES_MS = 9_000;
/** After the last kill, what is open has so long to arrive. */
const MAX_DRAIN_MS = 300_000;

/**
 * Kills the processes that post briefings, again and again, while the platforms answer badly, and
 * holds what has arrived against what was due.
 */
export async function runDrill(options: DrillOptions): Promise<DrillReport> {
  const { databaseUrl, leaseMs, timeoutMs, workers, spares } = options;
  const peer = await startPeer(options.peer);
  const store = await openStore(databaseUrl, { sample: '0', onError: () => {} });
  await addNews(store);
  const crew = startCrew({ databaseUrl, leaseMs, timeoutMs }, peer.env, options);
  while (crew.ready() < Math.min(workers, spares)) await sleep(50);
  const from = Date.now();
  const due = planDue(options, from);
  await saveDue(databaseUrl, due);
  crew.want(workers);
  // Each of them goes on under its message.
  const expected = due.length + due.filter(goesOn).length;
  const isOver = (): Promise<boolean> => hasArrived(store, expected);
  const done = await harm(crew, options, isOver);
  await drain(isOver);
  // What is accepted late may still come.
  await sleep(options.peer.lateMs?.[1] ?? 2_500);
  crew.end();
  const rows = await readDeliveries(databaseUrl);
  const { accepted, counts } = await peer.report();
  peer.close();
  await store.close();
  const took = Math.round((Date.now() - from) / 1_000);
  const { troubles } = crew;
  return { ...tally(expected, rows, accepted), ...done, seconds: took, counts, troubles };
}

function planDue({ briefings, seconds }: DrillOptions, from: number): Due[] {
  return Array.from({ length: briefings }, (_, n) => {
    const platform = n % 2 === 0 ? 'discord' : 'slack';
    const channel = `${platform === 'slack' ? 'C' : ''}${3_000_000 + (n % CHANNELS)}`;
    return {
      id: `briefing-${n}`,
      // Each round in a place of its own: what a channel was told does not come again.
      place: { id: `${platform}:place${Math.floor(n / CHANNELS)}`, platform, name: 'Newsroom' },
      channel: { id: channel, name: channel },
      // One in three has two more stories than it tells.
      ...(n % 3 === 0 ? { topics: [], stories: 1 } : { topics: ['ferry'] }),
      dueAt: new Date(from + Math.floor((n / briefings) * seconds * 1_000)),
    };
  });
}

const goesOn = ({ stories }: Due): boolean => stories === 1;

/**
 * Kills, freezes and crashes, spread over the time in which briefings fall due. On a slow machine it
 * takes longer, and ends when nothing is left that could come to harm.
 */
async function harm(
  crew: ReturnType<typeof startCrew>,
  options: DrillOptions,
  isOver: () => Promise<boolean>,
) {
  const { kills, seconds, stops, crashDatabase, leaseMs, random } = options;
  const done = { kills: 0, stops: 0, databaseCrashes: 0 };
  const pauseMs = (seconds * 1_000) / kills;
  let crashAt = Date.now() + BETWEEN_CRASHES_MS;
  while (done.kills < kills && !(await isOver())) {
    await sleep(pauseMs * (0.5 + random()));
    if (crashDatabase && Date.now() >= crashAt) {
      await crashDatabase();
      done.databaseCrashes++;
      crashAt = Date.now() + BETWEEN_CRASHES_MS;
    }
    if (!stops || random() >= STOP_SHARE) done.kills += Number(crew.kill());
    else done.stops += Number(crew.freeze(leaseMs + 1_000));
  }
  return done;
}

async function drain(isOver: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + MAX_DRAIN_MS;
  while (Date.now() < until && !(await isOver())) await sleep(500);
}

/** Whether all that was to fall due has done so, and nothing is open any more. */
async function hasArrived(store: Store, due: number): Promise<boolean> {
  try {
    const { states } = await store.countDeliveries(new Date().toISOString());
    const open = (states.pending ?? 0) + (states.attempted ?? 0);
    const all = Object.values(states).reduce((one, other) => one + other, 0);
    // Under what has not surely arrived nothing goes on.
    const stopped = all - open - (states.sent ?? 0);
    return open === 0 && all + stopped >= due;
  } catch {
    // The database has just crashed.
    return false;
  }
}
