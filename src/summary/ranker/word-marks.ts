import { WORDING } from '../data/wording.ts';

export type Mark = keyof typeof WORDING;

const NAMES = Object.keys(WORDING) as Mark[];
const BITS = new Map(NAMES.map((name, at) => [name, 1 << at]));

const marks = new Map<string, number>();
for (const name of NAMES)
  for (const word of WORDING[name]) marks.set(word, (marks.get(word) ?? 0) | bitOf(name));

const NUMBER = /^\d+$/u;
// 1974, 2016
const YEAR = /^(?:19\d\d|20[01]\d)$/u;

/** The lists of `WORDING` that have a folded word, as bits; numbers count, and years are background. */
export function marksOf(word: string): number {
  const known = marks.get(word);
  if (known !== undefined) return known;
  if (!NUMBER.test(word)) return 0;
  return YEAR.test(word) ? bitOf('count') | bitOf('background') : bitOf('count');
}

/** 1 if one of the lists that the bits stand for is this one. */
export const hasMark = (bits: number, name: Mark): number => Number((bits & bitOf(name)) !== 0);

function bitOf(name: Mark): number {
  return BITS.get(name)!;
}
