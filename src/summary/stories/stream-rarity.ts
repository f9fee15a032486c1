import { commonTermsInOrder, MAX_RARITY, rarityOf } from '../../text/rarity-of.ts';
import { hashTerm } from './hash-term.ts';

/** How many articles the table of common terms was counted over. */
const TABLE_ARTICLES = 7_500;
/** How many articles of the table one article of the stream counts for, at most. */
const MAX_STREAM_WEIGHT = 40;
/** Added to every count, so that terms hardly met so far do not weigh too much. */
const SMOOTHING = 80;

/**
 * How telling a term is among the articles of these days: its inverse document frequency over the
 * table of common terms and the stream of articles kept. “vaccine” tells little in a year that
 * speaks of nothing else. The stream never counts more than the table, so that thresholds hold
 * however many articles are kept. It depends on these articles alone, not on what was asked before,
 * so that it is the same after a restart.
 */
export function createStreamRarity() {
  const met: number[] = [];
  const base: number[] = [];
  const rarities: number[] = [];
  /** At which change of the counts each rarity was worked out. */
  const updated: number[] = [];
  let articles = 0;
  let changes = 0;

  function measure(term: number): number {
    const weight = Math.min(MAX_STREAM_WEIGHT, TABLE_ARTICLES / Math.max(1, articles));
    const others = Math.max(0, met[term]! - 1);
    const frequency = base[term]! + weight * others + SMOOTHING;
    return Math.log((TABLE_ARTICLES + weight * articles + SMOOTHING) / frequency);
  }

  return {
    /** Introduces a term by its hash; to be called once for each. */
    know(term: number, hash: number): void {
      base[term] = bases.get(hash) ?? 0;
      met[term] = 0;
      updated[term] = -1;
    },
    count(terms: Iterable<number>, by: 1 | -1): void {
      for (const term of terms) met[term] = met[term]! + by;
      articles += by;
      changes++;
    },
    /**
     * The rarity of a term of an article that is counted already; that article itself is left out.
     */
    of(term: number): number {
      if (updated[term] !== changes) {
        updated[term] = changes;
        rarities[term] = measure(term);
      }
      return rarities[term]!;
    },
  };
}

export type StreamRarity = ReturnType<typeof createStreamRarity>;

/** In how many articles of the table a term occurs, by its hash; in none that it does not have. */
const bases = new Map(
  commonTermsInOrder()
    .filter((term) => rarityOf(term) < MAX_RARITY)
    .map((term) => [hashTerm(term), TABLE_ARTICLES * Math.exp(-rarityOf(term))]),
);
