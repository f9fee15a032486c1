import jaroWinkler from 'jaro-winkler';
import { foldWords } from '../text/fold.ts';
import { lettersBeside, lettersOf } from '../text/letters.ts';

/** From this mean Jaro-Winkler likeness of its words (0 to 1), a name may be what was misspelt. */
const MIN_LIKENESS = 0.84;
/** Whoever typed more misspelt no name; comparing would only take long. */
const MAX_WORDS = 8;
const MAX_WORD_CHARS = 40;
/** What a common beginning of up to four letters adds, at most (Winkler 1990). */
const MAX_BONUS = 0.4;

/** A folded word, and which letters it has. */
type Letters = { word: string; mask: number };
/** A name made ready to be compared with many that were typed. */
export type ReadName = { id: string; name: string; words: Letters[] };

export const readName = ({ id, name }: { id: string; name: string }): ReadName => ({
  id,
  name,
  words: foldWords(name).map(toLetters),
});

/** Those whose name may be what was misspelt, the likeliest first. */
export function matchMisspelt(all: ReadName[], typed: string): ReadName[] {
  const score = likenessTo(typed);
  return all
    .map((one) => ({ one, likeness: score(one) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ one }) => one);
}

/** Compares names with what was typed, each word of which is compared with each other word once. */
export function likenessTo(typed: string): (name: ReadName) => number {
  const words = withoutInitials(foldWords(typed)).map(toLetters);
  const isTooLong =
    words.length > MAX_WORDS || words.some((one) => one.word.length > MAX_WORD_CHARS);
  if (isTooLong || words.length === 0) return () => 0;
  const known = words.map(() => new Map<string, number>());
  // Where all other words are alike, this one must be so much.
  const least = MIN_LIKENESS * words.length - (words.length - 1);
  return ({ words: name }) => {
    let sum = 0;
    for (const [at, own] of words.entries()) {
      const best = bestOf(own, name, { known: known[at]!, least });
      if (best < least) return 0;
      sum += best;
    }
    return sum / words.length;
  };
}

export const isAlike = (likeness: number): boolean => likeness >= MIN_LIKENESS;

/** The likeness of the most similar word of a name; of one that cannot do, anything less. */
function bestOf(
  typed: Letters,
  name: Letters[],
  { known, least }: { known: Map<string, number>; least: number },
): number {
  let best = 0;
  for (const other of name) {
    if (atMost(typed, other) < Math.max(best, least)) continue;
    const score = known.get(other.word) ?? jaroWinkler(typed.word, other.word);
    known.set(other.word, score);
    best = Math.max(best, score);
  }
  return best;
}

/**
 * What the likeness of two words can be at most: letters that one alone has match nothing, and as
 * many as the shorter has may match.
 */
function atMost(one: Letters, other: Letters): number {
  const [short, long] = one.word.length <= other.word.length ? [one, other] : [other, one];
  const matching = short.word.length - lettersBeside(short.mask, long.mask);
  if (matching <= 0) return 0;
  const jaro = (matching / short.word.length + matching / long.word.length + 1) / 3;
  return jaro + MAX_BONUS * (1 - jaro);
}

const toLetters = (word: string): Letters => ({ word, mask: lettersOf(word) });

/** The article may give no middle initial; by an initial and a surname several may be meant. */
function withoutInitials(words: string[]): string[] {
  const full = words.filter((word) => word.length > 1);
  return full.length > 1 ? full : words;
}
