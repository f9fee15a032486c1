import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** How well the shipped model tells who said what, as it was measured. */
export type ModelFigures = {
  /** By which the file is known: the beginning of its SHA-256. */
  hash: string;
  /** Null where this installation came without the measurements. */
  measured: { date: string; version: string; figures: Figure[] } | null;
};

/** The interval is of a bootstrap over articles; of nothing where it was not taken. */
type Figure = { what: string; unit: string; value: number; least: number; most: number };

type Benchmarks = {
  'who-said'?: {
    rows: { what: string; unit: string; ours: { median: number; least: number; most: number } }[];
    machine: { date: string; version: string };
  };
};

const MODEL = new URL('../quotes/learned/model.json', import.meta.url);
const BENCHMARKS = new URL('../../docs/benchmarks.json', import.meta.url);

/** The model itself holds no figures: they stand in the benchmarks, which measure what is shipped. */
export async function readModelFigures(benchmarks = BENCHMARKS): Promise<ModelFigures> {
  const model = await readFile(MODEL);
  const hash = createHash('sha256').update(model).digest('hex').slice(0, 12);
  return { hash, measured: await readMeasured(benchmarks) };
}

async function readMeasured(file: URL): Promise<ModelFigures['measured']> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    // It is not needed to run.
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const measured = text && (JSON.parse(text) as Benchmarks)['who-said'];
  if (!measured) return null;
  const { rows, machine } = measured;
  return {
    ...{ date: machine.date, version: machine.version },
    figures: rows.map(({ what, unit, ours: { median, least, most } }) => ({
      ...{ what, unit, value: median, least, most },
    })),
  };
}
