import { writeFileSync } from 'node:fs';
import { openedPeers } from './open-peers.ts';
import type { Figure } from './tell-rounds.ts';

/**
 * One thing that was measured, of ours and of those that we are compared with. `noise` is 1 where the
 * machine has no say in it.
 */
export type Row = {
  what: string;
  unit: string;
  ours: Figure;
  peers: Record<string, Figure>;
  noise: number;
};

/** What a bench hands to the report. `versions` are those of the packages that were compared. */
export type Measured = { rows: Row[]; versions?: Record<string, string> };

/** Writes what was measured for `npm run bench`; nothing where no file is named. */
export function writeRows(file: string | undefined, rows: Row[]): void {
  if (file === undefined) return;
  const measured: Measured = { rows, versions: openedPeers() };
  writeFileSync(file, `${JSON.stringify(measured)}\n`);
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
