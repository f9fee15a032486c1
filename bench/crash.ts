import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PeerOptions } from './delivery/peer-types.ts';
import { type DrillReport, runDrill } from './delivery/run-drill.ts';
import { startPostgres } from './delivery/start-postgres.ts';

/**
 * Whether every briefing arrives once, whatever dies: the processes that post are killed at random
 * while both platforms refuse, hang, cut and accept late. With `--stop` they are also frozen past
 * their leases; with `--database-crash` Postgres, a server of the bench's own, crashes every nine
 * seconds. Leases and time limits are shorter than in earnest (`--lease`, `--timeout`, seconds), so
 * that more of them end within the time; `--nonce` is how long Discord knows a nonce, and `--life` how
 * long a process is left alone at most.
 *
 *     npm run -s bench:crash -- [--engine sqlite] [--kills 400] [--workers 2] [--briefings 1200]
 *       [--seconds 240] [--spares 4] [--life 3] [--lease 8] [--timeout 4] [--nonce 120] [--stop]
 *       [--database-crash] [--troubles]
 */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite' },
    kills: { type: 'string', default: '400' },
    workers: { type: 'string', default: '2' },
    briefings: { type: 'string', default: '1200' },
    seconds: { type: 'string', default: '240' },
    spares: { type: 'string', default: '4' },
    life: { type: 'string', default: '3' },
    lease: { type: 'string', default: '8' },
    timeout: { type: 'string', default: '4' },
    nonce: { type: 'string', default: '120' },
    stop: { type: 'boolean', default: false },
    'database-crash': { type: 'boolean', default: false },
    troubles: { type: 'boolean', default: false },
  },
});

/** In all a quarter of the posts. */
const FAULTS: PeerOptions['faults'] = {
  busy: 0.05,
  fail: 0.04,
  reset: 0.02,
  hang: 0.01,
  'accept-fail': 0.04,
  'accept-reset': 0.03,
  'accept-hang': 0.03,
  'accept-late': 0.03,
};

const folder = await mkdtemp(join(tmpdir(), 'crash-'));
const postgres = values.engine === 'postgres' ? await startPostgres() : undefined;
if (values['database-crash'] && !postgres)
  throw new Error('A file cannot crash by itself: --database-crash needs --engine postgres.');
try {
  const report = await runDrill({
    databaseUrl: postgres?.url ?? `sqlite:${join(folder, 'bench.db')}`,
    briefings: Number(values.briefings),
    seconds: Number(values.seconds),
    kills: Number(values.kills),
    workers: Number(values.workers),
    spares: Number(values.spares),
    maxLifeMs: Number(values.life) * 1_000,
    leaseMs: Number(values.lease) * 1_000,
    timeoutMs: Number(values.timeout) * 1_000,
    stops: values.stop,
    crashDatabase: values['database-crash'] && postgres ? postgres.crash : null,
    peer: { faults: FAULTS, nonceMs: Number(values.nonce) * 1_000 },
    random: Math.random,
  });
  print(report);
} finally {
  await postgres?.close();
  await rm(folder, { recursive: true });
}

function print({ late, counts, troubles, others, doubles, ...numbers }: DrillReport): void {
  const seconds = Object.fromEntries(
    Object.entries(late).map(([name, value]) => [`late ${name}, s`, Number(value.toFixed(1))]),
  );
  console.table({ [`${values.engine}, ${values.workers} workers`]: { ...numbers, ...seconds } });
  console.log('not sent:', others, 'the platforms:', counts);
  if (doubles.length > 0) console.log('doubled:', doubles);
  if (values.troubles)
    console.log(new Map([...troubles].sort(([, one], [, other]) => other - one)));
}
