import { parentPort, workerData } from 'node:worker_threads';
import { FUNCTIONS } from './functions.ts';
import { type Limits, measureGrowth } from './measure.ts';
import { SHAPES } from './shapes.ts';

/** Runs in a thread of its own, which can be ended when a text holds it. */
const { name, shapes, limits } = workerData as { name: string; shapes: string[]; limits: Limits };

for (const shape of shapes) {
  const growth = await measureGrowth(FUNCTIONS[name]!, SHAPES[shape]!, limits);
  parentPort!.postMessage({ shape, growth });
}
