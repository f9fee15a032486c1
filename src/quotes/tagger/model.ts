import { type PackedTable, readMap, readTable, type Table } from './table.ts';
import type { Lexicon } from './view.ts';

/** What was learned: see docs/model-card.md. */
export type Model = {
  lexicon: Lexicon;
  tagger: Table;
  /** COUNT × COUNT scores, from the row's label to the column's. */
  transitions: Float32Array;
  linker: Table;
  reliability: Reliability;
};

/** Measured share of right sources for each step of the linker's certainty. */
export type Reliability = { quoted: number[]; reported: number[] };

type PackedMap = { keys: string; values: string };

/** The model as it lies in its file, written by `npm run train`. */
export type PackedModel = {
  shares: PackedMap;
  clusters: PackedMap;
  tagger: PackedTable;
  transitions: number[];
  linker: PackedTable;
  reliability: Reliability;
};

export function readModel(packed: PackedModel): Model {
  const hundredths = readMap(packed.shares);
  return {
    lexicon: {
      shares: new Map(Array.from(hundredths, ([key, value]) => [key, value / 100])),
      clusters: readMap(packed.clusters),
    },
    tagger: readTable(packed.tagger),
    transitions: Float32Array.from(packed.transitions),
    linker: readTable(packed.linker),
    reliability: packed.reliability,
  };
}
