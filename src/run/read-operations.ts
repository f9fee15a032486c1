import { messageOf } from '../text/message-of.ts';
import { hideSecrets } from './hide-secrets.ts';
import { type Disk, isLow } from './read-disk.ts';
import { type ModelFigures, readModelFigures } from './read-model-figures.ts';
import { readStored, type Stored, type StoredDeps } from './read-stored.ts';
import type { Health } from './supervise.ts';

/** How the desk is doing, for whoever runs it: of this process, and of all that share its database. */
export type Operations = {
  at: string;
  process: {
    version: string;
    node: string;
    startedAt: string;
    /** Of the whole process, and of what its heap holds. */
    memory: { resident: number; heap: number };
    roles: string[];
    /** Null where this process reads no feeds. */
    isReading: boolean | null;
  };
  connections: ({ name: string } & Health)[];
  /** `disk` is null where the database is no file of this machine. */
  database: {
    engine: string;
    trouble: string | null;
    disk: (Disk & { isLow: boolean }) | null;
  };
  /** What the database says; null where it does not answer in time. */
  stored: Stored | null;
  /** Null where the files cannot be read. */
  model: ModelFigures | null;
};

type OperationsDeps = StoredDeps & {
  store: StoredDeps['store'] & { engine: string; ping(): Promise<void> };
  connections: Record<string, { health(): Health }>;
  reading: { isAlive(): boolean } | undefined;
  /** Undefined where the database is no file of this machine. */
  readDisk(): Promise<Disk | undefined>;
  version: string;
  roles: string[];
  onTrouble(message: string, cause: unknown): void;
};

/** Somebody waits for the page. */
const MAX_READING_MS = 8_000;

/** Looks at every part. One that is in trouble is told as such, and hides no other. */
export async function readOperations(deps: OperationsDeps): Promise<Operations> {
  const { store, connections, reading, version, roles, now, onTrouble } = deps;
  const [trouble, stored, model, disk] = await Promise.all([
    store.ping().then(() => null, tell),
    within(MAX_READING_MS, readStored(deps)).catch((error) => {
      onTrouble('The operator’s page lacks what the database has', error);
      return null;
    }),
    readModelFigures().catch((error) => {
      onTrouble('The operator’s page lacks the figures of the model', error);
      return null;
    }),
    deps.readDisk().catch((error) => {
      onTrouble('The operator’s page lacks what room the disk has', error);
      return undefined;
    }),
  ]);
  const { rss, heapUsed } = process.memoryUsage();
  return {
    at: now().toISOString(),
    process: {
      ...{ version, node: process.version, roles },
      startedAt: new Date(now().getTime() - process.uptime() * 1_000).toISOString(),
      memory: { resident: rss, heap: heapUsed },
      isReading: reading?.isAlive() ?? null,
    },
    connections: Object.entries(connections).map(([name, { health }]) => {
      const { state, since, reason } = health();
      return { name, state, since, reason: reason === null ? null : hideSecrets(reason) };
    }),
    database: {
      ...{ engine: store.engine, trouble },
      disk: disk ? { ...disk, isLow: isLow(disk) } : null,
    },
    ...{ stored, model },
  };
}

const tell = (error: unknown): string => hideSecrets(messageOf(error));

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
