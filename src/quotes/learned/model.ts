import type { Facts } from './facts.ts';
import type { PackedTable, Table } from './table.ts';
import type { PackedTrees, Trees } from './trees.ts';

/** How often a word outside quotation marks is part of a cue, 0 to 1, by its hash. */
export type CueShares = Map<number, number>;

/** Classes of words with like neighbours, from 1 on, by the hash of the word as it is written. */
export type Clusters = Map<number, number>;

export type Lexicon = { shares: CueShares; clusters: Clusters };

/** What was learned: see docs/model-card.md. */
export type Model = {
  lexicon: Lexicon;
  tagger: Table;
  /** Scores of a label after another (see `Run`), in units of a tagger's weight. */
  transitions: Float32Array;
  linker: Table;
  judge: Trees;
  reliability: Reliability;
  ranker: Ranker;
};

/** Whom a pronoun or a description means, and the measured share of right answers for each step of certainty. */
export type Ranker = { trees: Trees; reliability: number[] };

/** Measured share of right sources for each step of the judge's certainty (see `certaintyStep`). */
export type Reliability = { quoted: number[]; reported: number[] };

type PackedMap = { keys: string; values: string };

/** The model as it lies in its file, written by `npm run train`. */
export type PackedModel = {
  /** The facts that the weights were learned for; a file without them is an old one. */
  facts?: Record<'tagger' | 'linker' | 'judge' | 'ranker', Facts>;
  shares: PackedMap;
  clusters: PackedMap;
  tagger: PackedTable;
  transitions: number[];
  linker: PackedTable;
  judge: PackedTrees;
  reliability: Reliability;
  ranker: { trees: PackedTrees; reliability: number[] };
};

/** Transition scores on the scale of the tagger's weights. */
export const readTransitions = ({
  transitions,
  tagger: { scale },
}: Pick<PackedModel, 'transitions' | 'tagger'>): Float32Array =>
  Float32Array.from(transitions, (score) => score / scale);
