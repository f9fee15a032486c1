import { type PackedTable, readMap, readTable, type Table } from './table.ts';
import { type PackedTrees, readTrees, type Trees } from './trees.ts';

/** How often a word outside quotation marks is part of a cue, 0 to 1, by its hash. */
export type CueShares = Map<number, number>;

/** Distributional classes of words as they are written, 1 and up, by their hash. */
export type Clusters = Map<number, number>;

export type Lexicon = { shares: CueShares; clusters: Clusters };

/** What was learned: see docs/model-card.md. */
export type Model = {
  lexicon: Lexicon;
  tagger: Table;
  /** COUNT × COUNT scores, from the row's label to the column's, in units of a tagger's weight. */
  transitions: Float32Array;
  linker: Table;
  judge: Trees;
  reliability: Reliability;
};

/** Measured share of right sources for each step of the judge's certainty (see `STEPS`). */
export type Reliability = { quoted: number[]; reported: number[] };

type PackedMap = { keys: string; values: string };

/** The model as it lies in its file, written by `npm run train`. */
export type PackedModel = {
  shares: PackedMap;
  clusters: PackedMap;
  tagger: PackedTable;
  transitions: number[];
  linker: PackedTable;
  judge: PackedTrees;
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
    transitions: readTransitions(packed),
    linker: readTable(packed.linker),
    judge: readTrees(packed.judge),
    reliability: packed.reliability,
  };
}

/** Transition scores on the scale of the tagger's weights. */
export const readTransitions = ({
  transitions,
  tagger: { scale },
}: Pick<PackedModel, 'transitions' | 'tagger'>): Float32Array =>
  Float32Array.from(transitions, (score) => score / scale);
