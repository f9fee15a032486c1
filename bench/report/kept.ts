import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Row } from '../rounds/row.ts';
import type { Machine } from './tell-machine.ts';

/** The figures of one run of a bench, with where and when they were measured. */
export type Kept = {
  machine: Machine;
  versions: Record<string, string>;
  rows: Row[];
  /** When it last gave nothing: its data was not there. The figures are older then. */
  missedOn?: string;
};

const FILE = new URL('../../docs/benchmarks.json', import.meta.url);

/** What has been measured so far, by the name of the run. */
export const readKept = (): Record<string, Kept> =>
  existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};

export function writeKept(kept: Record<string, Kept>): void {
  const sorted = Object.entries(kept).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
