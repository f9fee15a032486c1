import { readTable, type Table } from '../../../src/quotes/learned/table.ts';
import { LINK_FACTS } from '../../../src/quotes/linker/link-facts.ts';
import { mixHash } from '../../../src/text/hash.ts';
import { packTable } from '../../../train/pack-table.ts';

type Weight = [name: keyof typeof LINK_FACTS, a: number, b: number, weight: number];

/** Likes a cue beside the source, likes the same unit a little, and nobody less than that. */
const WEIGHTS: Weight[] = [
  ['cuesBeside', 1, 0, 3],
  ['cuesBeside', 2, 1, 3],
  ['units', 0, 4, 2],
  ['units', 1, 4, 2],
  ['nobody', 0, 0, 1],
];

/** A linker that has learned the weights of a few facts, and these. */
export function linkerWith(...further: Weight[]): Table {
  const rows = [...WEIGHTS, ...further].map(([name, a, b, weight]) => ({
    key: mixHash(LINK_FACTS[name], a, b),
    weights: [weight],
  }));
  return readTable(packTable(rows, 1, 100));
}
