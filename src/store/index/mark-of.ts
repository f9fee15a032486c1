/** What a mark is of, and how it begins: no word of a text does (`V31` is a telephone). */
const BEGINS = {
  realm: 'qzf',
  outlet: 'qzo',
  kind: 'qzk',
  shown: 'qzv',
  certain: 'qzy',
  speaker: 'qzs',
  called: 'qzc',
};
const MAX_HEX_DIGITS = 120;

/**
 * A word that nobody writes, which stands for a realm, an outlet, a speaker or a word of what an
 * unnamed one is called, among the terms that an article or quote is found by. So one index answers
 * “this speaker on this subject”. Two long ids may share a mark: the row itself tells them apart.
 */
export const markOf = (what: keyof typeof BEGINS, id: string): string =>
  BEGINS[what] + Buffer.from(id).toString('hex').slice(0, MAX_HEX_DIGITS);

const MARK = new RegExp(`^(?:${Object.values(BEGINS).join('|')})(?:[0-9a-f]{2})*$`, 'u');

/** Whether a word of the index is a mark, and no term of a text. */
export const isMark = (word: string): boolean => MARK.test(word);
