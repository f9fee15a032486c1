const A = 'a'.charCodeAt(0);
const OTHERS = 26;

/** Which letters a folded word has: one bit for each of a to z, one for all others. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - A;
    letters |= 1 << (letter >= 0 && letter < OTHERS ? letter : OTHERS);
  }
  return letters;
}

/** How many letters one has that the other lacks; all others than a to z count as one. */
export function lettersBeside(one: number, other: number): number {
  let count = 0;
  for (let left = one & ~other; left !== 0; left &= left - 1) count++;
  return count;
}
