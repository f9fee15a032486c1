import type { Store } from '../store/store.ts';
import { type Disk, isLow } from './read-disk.ts';
import type { Health } from './supervise.ts';

/** How this process is doing. It is ready where the database answers and feeds are read. */
export type Readiness = {
  ready: boolean;
  /** `ok`, or what is wrong or else to be known, by part: `database`, `disk`, `reader`, and each platform. */
  parts: Record<string, string>;
  /** How long the oldest delivery that is due has waited, in seconds; null where none is. */
  oldestDueSeconds: number | null;
};

type ReadinessDeps = {
  store: Pick<Store, 'ping' | 'countDeliveries'>;
  /** Undefined where this process reads no feeds. */
  reading: { isAlive(): boolean } | undefined;
  connections: Record<string, { health(): Health }>;
  /** Undefined where the database is no file of this machine. */
  readDisk(): Promise<Disk | undefined>;
  now(): Date;
};

/**
 * Looks at every part. A disk that is nearly full makes nobody unready yet, and says so. A platform that is away makes nobody unready: the others are served, and what
 * is due waits for it.
 */
export async function readReadiness(deps: ReadinessDeps): Promise<Readiness> {
  const { store, reading, connections, readDisk, now } = deps;
  const database = await store.ping().then(
    () => 'ok',
    () => 'away',
  );
  const disk = await readDisk().catch(() => undefined);
  const reader = reading?.isAlive() === false ? 'stopped' : 'ok';
  const platforms = Object.entries(connections).map(([name, { health }]) => {
    const { state, reason } = health();
    return [name, state === 'up' ? (reason ?? 'ok') : state];
  });
  const { oldestDueAt } =
    database === 'ok' ? await store.countDeliveries(now().toISOString()) : { oldestDueAt: null };
  return {
    ready: database === 'ok' && reader === 'ok',
    parts: {
      database,
      ...(disk && { disk: isLow(disk) ? 'nearly full' : 'ok' }),
      ...(reading && { reader }),
      ...Object.fromEntries(platforms),
    },
    oldestDueSeconds:
      oldestDueAt === null
        ? null
        : Math.max(0, Math.round((now().getTime() - Date.parse(oldestDueAt)) / 1_000)),
  };
}
