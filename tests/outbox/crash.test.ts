import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDrill } from '../../bench/delivery/run-drill.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-'));
});
afterEach(() => rm(folder, { recursive: true }));

// A short run of `npm run bench:crash`.
test('each briefing arrives once, though the processes that post are killed and the platforms answer badly', async () => {
  const report = await runDrill({
    databaseUrl: `sqlite:${join(folder, 'test.db')}`,
    ...{ briefings: 42, seconds: 8, kills: 7, workers: 2, spares: 3 },
    ...{ maxLifeMs: 1_500, leaseMs: 5_000, timeoutMs: 1_500 },
    stops: false,
    crashDatabase: null,
    peer: {
      faults: { fail: 0.1, 'accept-fail': 0.1, 'accept-reset': 0.1, 'accept-late': 0.1 },
      lateMs: [100, 800],
    },
    random: Math.random,
  });
  // A third of them go on under their messages.
  expect(report).toMatchObject({ due: 56, rows: 56, lost: 0, doubled: 0, kills: 7, others: {} });
}, 180_000);
