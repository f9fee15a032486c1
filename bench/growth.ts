import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { FUNCTIONS } from './growth/functions.ts';
import { type Growth, STEEP } from './growth/measure.ts';
import { SHAPES } from './growth/shapes.ts';

/**
 * How the processor time of each function that is given what strangers write grows with its length,
 * on shapes that people use to hold a reader up. Prints the steepest, and exits 1 where one grows
 * faster than its length to the power of 1.4 or holds the process for more than `--seconds`.
 * Functions and shapes may be narrowed by a part of their names.
 *
 *     npm run -s bench:growth -- --functions ingest/parseFeed --shapes CDATA
 */
const LIMITS = { base: 2_000, maxLength: 512_000 };
const SHOWN = 25;

const { values } = parseArgs({
  options: {
    functions: { type: 'string', default: '' },
    shapes: { type: 'string', default: '' },
    seconds: { type: 'string', default: '60' },
  },
});

type Row = { name: string; shape: string; growth: Growth | undefined; isStuck: boolean };

const names = Object.keys(FUNCTIONS).filter((name) => name.includes(values.functions));
const shapes = Object.keys(SHAPES).filter((shape) => shape.includes(values.shapes));

const rows: Row[] = [];
for (const name of names) {
  let left = shapes;
  while (left.length > 0) {
    const found = await measureInThread(name, left);
    for (const row of found.filter(isTooSteep)) console.error(lineOf(row));
    rows.push(...found);
    left = left.slice(found.length);
  }
}
printRows(rows);
process.exit(rows.some(isTooSteep) ? 1 : 0);

/**
 * Measures one function in a thread of its own, since some remember what they read, until all
 * shapes are done or one holds it.
 */
function measureInThread(name: string, left: string[]): Promise<Row[]> {
  const found: Row[] = [];
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('growth/measure-all.ts', import.meta.url), {
      workerData: { name, shapes: left, limits: LIMITS },
    });
    const giveUp = () => {
      found.push({ name, shape: left[found.length]!, growth: undefined, isStuck: true });
      void worker.terminate();
    };
    let alarm = setTimeout(giveUp, Number(values.seconds) * 1_000);
    worker.on('message', ({ shape, growth }: Pick<Row, 'shape' | 'growth'>) => {
      found.push({ name, shape, growth, isStuck: false });
      clearTimeout(alarm);
      alarm = setTimeout(giveUp, Number(values.seconds) * 1_000);
    });
    worker.on('error', fail);
    worker.on('exit', () => {
      clearTimeout(alarm);
      done(found);
    });
  });
}

function isTooSteep({ growth, isStuck }: Row): boolean {
  return isStuck || (growth !== undefined && growth.exponent > STEEP);
}

function printRows(all: Row[]): void {
  const measured = all.filter(({ growth, isStuck }) => growth || isStuck);
  console.log(
    `${new Set(all.map(({ name }) => name)).size} functions, ${all.length} cases, ${measured.length} long enough to be measured, ${all.filter(isTooSteep).length} steeper than ${STEEP}`,
  );
  const steepest = measured.sort((one, other) => exponentIn(other) - exponentIn(one));
  for (const row of steepest.slice(0, SHOWN)) console.log(lineOf(row));
}

function exponentIn({ growth }: Row): number {
  return growth?.exponent ?? Number.POSITIVE_INFINITY;
}

function lineOf({ name, shape, growth }: Row): string {
  const told = growth
    ? `${growth.exponent.toFixed(2)}  ${growth.ms.map((ms) => ms.toFixed(1)).join(' → ')} ms for ${growth.lengths.join(' → ')}`
    : `held the process for ${values.seconds} s`;
  return `${name.padEnd(34)} ${shape.padEnd(30)} ${told}`;
}
