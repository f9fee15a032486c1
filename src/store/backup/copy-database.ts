import { stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import type { OnProgress } from '../../model.ts';

const LOOK_MS = 250;
const BYTES_PER_MB = 1e6;

/**
 * Copies a database in one transaction, which holds up nobody who writes meanwhile. SQLite copies in
 * one long call, so that happens in a thread, and how far it has come is read off the copy.
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress: OnProgress,
): Promise<void> {
  const total = toMb(sizeOf(from));
  const tell = (done: number): void =>
    onProgress({ what: 'Copying the database', done: Math.min(done, total), total });
  tell(0);
  const looking = setInterval(async () => {
    const copied = await stat(to).catch(() => undefined);
    if (copied) tell(toMb(copied.size));
  }, LOOK_MS);
  try {
    await copyInThread(from, to);
    tell(total);
  } finally {
    clearInterval(looking);
  }
}

async function copyInThread(from: string, to: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const worker = new Worker(new URL('./copy-thread.ts', import.meta.url), {
    workerData: { from, to },
    // What the program was started with is none of its business.
    execArgv: [],
  });
  worker.once('error', reject);
  worker.once('exit', () => resolve());
  await promise;
}

/** Bytes that are in use; free pages are not copied. */
function sizeOf(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const [{ bytes = 0 } = {}] = database
      .prepare(
        `select (page_count - freelist_count) * page_size as bytes
         from pragma_page_count, pragma_freelist_count, pragma_page_size`,
      )
      .all();
    return Number(bytes);
  } finally {
    database.close();
  }
}

const toMb = (bytes: number): number => Math.ceil(bytes / BYTES_PER_MB);
