import { parentPort, workerData } from 'node:worker_threads';
import { FUNCTIONS } from './functions.ts';
import { type Limits, measureGrowth } from './measure.ts';
import { SHAPES } from './shapes.ts';

/** Runs in a thread of its own, which can be ended when a text holds it. */
const { cases, limits } = workerData as { cases: [name: string, shape: string][]; limits: Limits };

for (const [name, shape] of cases) {
  parentPort!.postMessage({ name, shape, begun: true });
  const growth = await measureGrowth(FUNCTIONS[name]!, SHAPES[shape]!, limits);
  parentPort!.postMessage({ name, shape, growth });
}
