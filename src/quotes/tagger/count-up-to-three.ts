/** Tokens that are looked through. */
const MAX_TOKENS = 60;

/**
 * How many of something stand at `from` and after it, before `to`: at most three, and only those of
 * the first sixty tokens. `counts` says how many stand before each token of the text.
 */
export const countUpToThree = (counts: Int32Array, from: number, to: number): number =>
  Math.min(3, counts[Math.min(to, from + MAX_TOKENS)]! - counts[from]!);
