/** Longer words are no misspelt names of ours. */
const MAX_CHARS = 24;
/** A shorter name is near to many words. */
const MIN_CHARS = 4;
/** In a word of up to four letters one may be wrong; two in a longer one. */
const SHORT_CHARS = 4;

/**
 * The names that a word is most likely a misspelling of; none where it is far from all. Letters that
 * changed places count as one mistake (optimal string alignment); there may be `most`.
 */
export function nearest(word: string, names: readonly string[], most = 2): string[] {
  const typed = word.toLowerCase();
  if (typed.length < 2 || typed.length > MAX_CHARS) return [];
  const near = names
    .filter((name) => name.length >= MIN_CHARS)
    .map((name) => ({ name, mistakes: mistakesBetween(typed, name.toLowerCase()) }))
    .filter(
      ({ name, mistakes }) => mistakes > 0 && mistakes <= Math.min(most, allowed(typed, name)),
    );
  const least = Math.min(...near.map(({ mistakes }) => mistakes));
  return near.filter(({ mistakes }) => mistakes === least).map(({ name }) => name);
}

const allowed = (typed: string, name: string): number =>
  Math.min(typed.length, name.length) <= SHORT_CHARS ? 1 : 2;

function mistakesBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (i > 1 && j > 1 && isSwapped) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[other.length]!;
}
