import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createPlaceStories } from '../src/briefings/place-stories.ts';
import { engines } from '../tests/support/stores.ts';
import { fillDay } from './day/fill-day.ts';
import { runRounds } from './rounds/run-rounds.ts';
import { tellFigure, tellNoise } from './rounds/tell-rounds.ts';

/**
 * How long it takes after a restart until stories go on, by how many reports the last ten days have:
 * what is kept of them is recalled. Beside it, what it takes to read their texts again, as was done
 * before and is done once after an update. Processor milliseconds.
 *
 *     npm run -s bench:restart -- [--reports 50000] [--rounds 5] [--json FILE]
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
});
const NOW = new Date('2031-05-06T12:00:00Z');
const DAYS = 9;
const NEVER = '9999';

const reports = Number(values.reports);
const database = await engines[0]!.create();
await fillDay(database.url, reports, { until: NOW, days: DAYS });
const store = await database.open({ sample: '0' });
const restart = (): Promise<number> => createPlaceStories({ store, now: () => NOW })();
const taken = await runRounds(
  {
    // Each time this keeps what the other one recalls.
    'read again': async () => {
      await store.forgetEntries(NEVER);
      await restart();
    },
    recalled: restart,
  },
  { rounds: Number(values.rounds) },
);
await database.drop();

const [ours, before] = [tellFigure(taken.recalled), tellFigure(taken['read again'])];
const noise = tellNoise(taken);
const what = `${reports.toLocaleString('en')} reports of ten days known again after a restart`;
console.log(
  `${what}: ${ours.median.toFixed(0)} ms (${ours.least.toFixed(0)} to ${ours.most.toFixed(0)}); ` +
    `by reading their texts again and keeping what is read: ${before.median.toFixed(0)} ms`,
);
console.log(`the longest round was ${noise.toFixed(1)} times the shortest`);
if (values.json) {
  const rows = [{ what, unit: 'ms', ours, peers: { 'texts read again': before }, noise }];
  writeFileSync(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);
}
