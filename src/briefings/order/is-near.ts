/**
 * Whether one word is a typing error of the other: one letter wrong, missing, more or swapped with
 * its neighbour; two of long words that begin alike. Short words are too much like others to tell.
 */
export function isNear(typed: string, meant: string): boolean {
  if (typed === meant || meant.length < MIN_CHARS || typed.length < MIN_CHARS - 1) return false;
  const most = meant.length >= MIN_CHARS_FOR_TWO && typed[0] === meant[0] ? 2 : 1;
  return Math.abs(typed.length - meant.length) <= most && distance(typed, meant) <= most;
}

const MIN_CHARS = 5;
const MIN_CHARS_FOR_TWO = 8;

/** The number of edits, a swap of neighbours counted once (optimal string alignment). */
export function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length]!;
}
