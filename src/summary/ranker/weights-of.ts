import weights from '../data/ranker.json' with { type: 'json' };
import { FEATURES } from './features.ts';
import { GAINS } from './gains.ts';
import type { SummaryKind } from './summary-kind.ts';

/** `line` chooses the sentence of an article that tells the news, the others what is shown with it. */
export type RankerName = 'line' | SummaryKind;

/** The weights by which the first sentence is picked, and those for all further ones. */
export type Ranker = { first: Float64Array; further: Float64Array };

const NAMES = [...FEATURES, ...GAINS];
const rows = new Map<RankerName, Float64Array>();

/** The ranker for one kind of summary. */
export const rankerOf = (kind: SummaryKind): Ranker => ({
  first: weightsOf(kind === 'article' ? 'line' : kind),
  further: weightsOf(kind),
});

/**
 * The weights under a name, in the order of the features and then the gains. `npm run
 * train:summary` writes them under their names; one without a weight counts nothing.
 */
export function weightsOf(name: RankerName): Float64Array {
  const known = rows.get(name);
  if (known) return known;
  const named: Record<string, number> = weights[name];
  const row = Float64Array.from(NAMES, (feature) => named[feature] ?? 0);
  rows.set(name, row);
  return row;
}

/** The weighted sum of a candidate’s features and gains. */
export function rateRow(row: Float64Array, weights: Float64Array): number {
  let value = 0;
  for (let k = 0; k < row.length; k++) value += row[k]! * weights[k]!;
  return value;
}
