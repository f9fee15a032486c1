import { writeFileSync } from 'node:fs';
import type { Rounds } from './run-rounds.ts';
import { type Figure, tellFigure, tellNoise, tellRatio } from './tell-rounds.ts';

/**
 * What one piece of some work takes us, and others. `noise` is 1 where the machine has no say in it.
 */
export type Row = {
  what: string;
  unit: string;
  ours: Figure;
  peers: Record<string, Figure>;
  noise: number;
};

/** A row of the rounds of `ours` and of peers, each of which did `count` pieces of the work. */
export function rowOf(
  what: string,
  { ours, ...peers }: { ours: Rounds; [peer: string]: Rounds },
  count: number,
): Row {
  return {
    what,
    unit: 'ms',
    ours: tellFigure(ours, count),
    peers: Object.fromEntries(
      Object.entries(peers).map(([name, rounds]) => [name, tellFigure(rounds, count)]),
    ),
    noise: tellNoise({ ours, ...peers }),
  };
}

/** What comes out the same each time. */
export const exactly = (value: number): Figure => ({ median: value, least: value, most: value });

/** A row of quality, which no noise touches. */
export const qualityRow = (
  what: string,
  unit: string,
  ours: Figure,
  peers: Record<string, Figure> = {},
): Row => ({ what, unit, ours, peers, noise: 1 });

/** Prints a row of rounds, how many times as long as ours each peer took, and how noisy it was. */
export function sayRow(row: Row, all: { ours: Rounds; [peer: string]: Rounds }): void {
  console.log(
    `${row.what}, in ${row.unit} (the longest round took ${row.noise.toFixed(2)} × the shortest)`,
  );
  console.log(`  ${'ours'.padEnd(28)} ${show(row.ours)}`);
  for (const [name, figure] of Object.entries(row.peers))
    console.log(
      `  ${name.padEnd(28)} ${show(figure)}   ${show(tellRatio(all[name]!, all.ours))} × ours`,
    );
}

/** Keeps rows for the page of benchmarks, if a file is named. */
export function keepRows(rows: Row[], file: string | undefined): void {
  if (file) writeFileSync(file, `${JSON.stringify({ rows }, null, 2)}\n`);
}

const show = ({ median, least, most }: Figure): string =>
  `${median.toFixed(2).padStart(7)} (${least.toFixed(2)}–${most.toFixed(2)})`;
