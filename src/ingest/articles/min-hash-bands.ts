import { foldWords } from '../../text/fold.ts';
import { hashRuns, mixHash } from '../../text/hash.ts';

/** Neighbouring words that count as one shingle. Pairs would occur by chance in too many texts. */
const SHINGLE_WORDS = 3;
/** A text of fewer shingles cannot be told from others. */
const MIN_SHINGLES = 30;
const BANDS = 32;
const ROWS = 2;

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, n) => mixHash(0, n + 1));

/**
 * The bands of a text's MinHash signature (Broder 1997, “On the resemblance and containment of
 * documents”; banding after Leskovec, Rajaraman and Ullman, chapter 3). Two texts of the same
 * length that share half of their shingles have a band in common in 97 of 100 cases. A very short
 * text has no bands. `words` are the text’s, folded.
 */
export function minHashBands(text: string, words = foldWords(text)): string[] {
  const shingles = new Set(hashRuns(words, SHINGLE_WORDS));
  if (shingles.size < MIN_SHINGLES) return [];
  const least = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (const shingle of shingles)
    for (let n = 0; n < SEEDS.length; n++) {
      const hash = mixHash(0, shingle ^ SEEDS[n]!) >>> 0;
      if (hash < least[n]!) least[n] = hash;
    }
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = least.subarray(band * ROWS, (band + 1) * ROWS);
    return [band, ...rows].map((part) => part.toString(36)).join('.');
  });
}
