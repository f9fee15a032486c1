import weights from '../data/ranker.json' with { type: 'json' };
import { FEATURES } from './features.ts';
import { GAINS } from './selection.ts';
import type { SummaryKind } from './summary-kind.ts';

const NAMES = [...FEATURES, ...GAINS];
const rows = new Map<SummaryKind, Float64Array>();

/**
 * The weights for one kind of summary, in the order of the features and then the gains.
 * `npm run train:summary` writes them under their names; one without a weight counts nothing.
 */
export function weightsOf(kind: SummaryKind): Float64Array {
  const known = rows.get(kind);
  if (known) return known;
  const named: Record<string, number> = weights[kind];
  const row = Float64Array.from(NAMES, (name) => named[name] ?? 0);
  rows.set(kind, row);
  return row;
}

/** The weighted sum of a candidate’s features and gains. */
export function rateRow(row: Float64Array, weights: Float64Array): number {
  let value = 0;
  for (let k = 0; k < row.length; k++) value += row[k]! * weights[k]!;
  return value;
}
