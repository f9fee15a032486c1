import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildBriefing } from '../src/briefings/build-briefing.ts';
import type { Reply } from '../src/chat/reply/reply.ts';
import type { Store } from '../src/store/store.ts';
import { engines, type TestEngine } from '../tests/support/stores.ts';
import { fillDay } from './day/fill-day.ts';
import { DAY_TOPIC } from './day/invent-day.ts';
import { runRounds } from './rounds/run-rounds.ts';
import { tellFigure, tellNoise } from './rounds/tell-rounds.ts';

/**
 * How long a briefing of a whole day takes, by how many reports the day has: all that is ranked, and
 * the six stories that are told. Processor milliseconds of the process; what it reads for the first
 * time is not counted. With TEST_DATABASE_URL on Postgres, too.
 *
 *     npm run -s bench:day -- [--reports 400,5000,50000] [--json FILE]
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '400,5000,50000' },
    json: { type: 'string' },
  },
});
const UNTIL = new Date('2031-05-06T12:00:00Z');
const DAY_MS = 86_400_000;

const rows: object[] = [];
for (const reports of values.reports.split(',').map(Number))
  for (const { engine, ready, create } of engines)
    if (ready) await measure(engine, create, reports);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);

async function measure(
  engine: TestEngine['engine'],
  create: TestEngine['create'],
  reports: number,
): Promise<void> {
  const database = await create();
  await fillDay(database.url, reports, { until: UNTIL });
  const store = await database.open({ sample: '0' });
  const works = {
    'all news': () => build(store, []),
    'one topic': () => build(store, [DAY_TOPIC]),
  };
  const taken = await runRounds(works);
  const noise = tellNoise(taken);
  for (const [name, rounds] of Object.entries(taken)) {
    const ours = tellFigure(rounds);
    const what = `a briefing on a day of ${reports.toLocaleString('en')} reports, ${name}, ${engine === 'sqlite' ? 'SQLite' : 'Postgres'}`;
    rows.push({ what, unit: 'ms', ours, peers: {}, noise });
    console.log(
      `${what}: ${ours.median.toFixed(0)} ms (${ours.least.toFixed(0)} to ${ours.most.toFixed(0)})`,
    );
  }
  console.log(`the longest round was ${noise.toFixed(1)} times the shortest`);
  await database.drop();
}

function build(store: Store, topics: string[]): Promise<Reply | undefined> {
  return buildBriefing({
    ...{ store, topics, placeId: 'desk', title: 'The day' },
    since: new Date(UNTIL.getTime() - DAY_MS).toISOString(),
    until: UNTIL.toISOString(),
  });
}
