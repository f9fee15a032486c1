import weights from '../data/ranker.json' with { type: 'json' };
import { FEATURES } from './features.ts';
import type { Passage } from './passages.ts';
import { GAINS } from './selection.ts';

/** One article, many or short reports (as feeds give them), or a few long ones: what matters in each differs. */
export type Kind = 'article' | 'reports' | 'articles';

/** Mean number of sentences up to which reports are short. */
const SHORT_REPORT = 6;
/** The weights for long articles have learned from up to five, and serve a dozen better than those for short ones. */
const FEW = 12;

export function kindOf(passages: Passage[], articles: number): Kind {
  if (articles < 2) return 'article';
  const sentences = new Map(passages.map(({ source, of }) => [source, of]));
  const total = [...sentences.values()].reduce((sum, of) => sum + of, 0);
  return articles <= FEW && total / sentences.size > SHORT_REPORT ? 'articles' : 'reports';
}

const NAMES = [...FEATURES, ...GAINS];
const rows = new Map<Kind, Float64Array>();

/**
 * The weights of a kind, in the order of the features and then the gains, as `npm run train:summary` wrote them under
 * their names; one that has no weight counts nothing.
 */
export function weightsOf(kind: Kind): Float64Array {
  const known = rows.get(kind);
  if (known) return known;
  const named: Record<string, number> = weights[kind];
  const row = Float64Array.from(NAMES, (name) => named[name] ?? 0);
  rows.set(kind, row);
  return row;
}

/** What the weights make of a candidate’s features and gains. */
export function rateRow(row: Float64Array, weights: Float64Array): number {
  let value = 0;
  for (let k = 0; k < row.length; k++) value += row[k]! * weights[k]!;
  return value;
}
