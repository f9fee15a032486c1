import { rarityOf } from '../rarity.ts';

/** How many articles the table of common terms speaks for. */
const TABLE = 7_500;
/** What a term of the stream counts against one of the table, while the stream is short. */
const SHARE = 40;
/** Takes the edge off terms hardly met so far. */
const FLOOR = 80;

const STALE = 100;

/**
 * How much a term tells among the articles of these days: its inverse document frequency over the table of common
 * terms and the articles kept, where “vaccine” says little in a year that speaks of nothing else. Stream and table
 * count alike at most, so that thresholds hold however many articles are kept.
 */
export function createStreamRarity() {
  const met: number[] = [];
  const base: number[] = [];
  const last: number[] = [];
  const reckoned: number[] = [];
  let articles = 0;
  let arrivals = 0;

  function reckon(term: number): number {
    const share = Math.min(SHARE, TABLE / Math.max(1, articles));
    const others = Math.max(0, met[term]! - 1);
    const frequency = base[term]! + share * others + FLOOR;
    return Math.log((TABLE + share * articles + FLOOR) / frequency);
  }

  return {
    /** `name` is the term's word; asked for once. */
    know(term: number, name: string): void {
      base[term] = baseCount(name);
      met[term] = 0;
      reckoned[term] = Number.NEGATIVE_INFINITY;
    },
    count(terms: Iterable<number>, by: 1 | -1): void {
      for (const term of terms) met[term] = met[term]! + by;
      articles += by;
      arrivals++;
    },
    /**
     * Of a term of an article that is counted already, which does not speak against itself. Reckoned anew when one in
     * a hundred articles has changed since.
     */
    of(term: number): number {
      if (arrivals - reckoned[term]! > articles / STALE) {
        reckoned[term] = arrivals;
        last[term] = reckon(term);
      }
      return last[term]!;
    },
  };
}

export type StreamRarity = ReturnType<typeof createStreamRarity>;

function baseCount(name: string): number {
  const rarity = rarityOf(name);
  return rarity >= RARE ? 0 : TABLE * Math.exp(-rarity);
}

/** Rarer terms are not in the table. */
const RARE = 7;
