/** What a mark is of, and the letter it begins with. */
const LETTERS = { shelf: 'f', outlet: 'o', kind: 'k', shown: 'v', speaker: 's', called: 'c' };
const MAX_HEX_DIGITS = 120;

/**
 * A word that nobody writes, which stands for a shelf, an outlet, a speaker or a word of what an
 * unnamed one is called, among the terms that an article or quote is found by. So one index answers “this speaker on this subject”. Two long
 * ids may share a mark: the row itself tells them apart.
 */
export const markOf = (what: keyof typeof LETTERS, id: string): string =>
  LETTERS[what] + Buffer.from(id).toString('hex').slice(0, MAX_HEX_DIGITS);
