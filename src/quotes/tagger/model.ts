import { type PackedTable, readMap, readTable, type Table } from './table.ts';
import type { Lexicon } from './view.ts';

/** What was learned: see docs/model-card.md. */
export type Model = {
  lexicon: Lexicon;
  readings: Reading[];
  linker: Table;
  reliability: Reliability;
};

/** One pass of the tagger; `transitions` are COUNT × COUNT scores, from the row's label to the column's. */
export type Reading = { weights: Table; transitions: Float32Array };

/** Measured share of right sources for each step of the linker's certainty. */
export type Reliability = { quoted: number[]; reported: number[] };

type PackedMap = { keys: string; values: string };

export type PackedReading = { weights: PackedTable; transitions: number[] };

/** The model as it lies in its file, written by `npm run train`. */
export type PackedModel = {
  shares: PackedMap;
  clusters: PackedMap;
  readings: PackedReading[];
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
    readings: packed.readings.map(readReading),
    linker: readTable(packed.linker),
    reliability: packed.reliability,
  };
}

export const readReading = ({ weights, transitions }: PackedReading): Reading => ({
  weights: readTable(weights),
  transitions: Float32Array.from(transitions),
});
