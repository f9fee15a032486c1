import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';

// What one thread of `copy-database.ts` does.
const { from, to }: { from: string; to: string } = workerData;
const database = new DatabaseSync(from, { readOnly: true, timeout: 10_000 });
try {
  database.prepare('vacuum into ?').run(to);
} finally {
  database.close();
}
