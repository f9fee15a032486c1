import { fold, foldWords } from '../../text/fold.ts';
import { toStem } from './to-stem.ts';

/** Of a longer text, only the beginning is compared. */
const MAX_WORDS = 150;
const MAX_CHARS = 2_000;
/** So much of the shorter text must stand in the longer one, in the same order. */
const MIN_SHARE = 0.75;
/** Of telling words in any order; it is counted first, because that is cheap. */
const MIN_TERM_SHARE = 0.6;
/**
 * Between the words that both have, the longer text may have so many more, and a few; or any, where
 * both have so many in a row: then an outlet has left a sentence out.
 */
const MAX_SPREAD = 1.4;
const FEW = 2;
const IN_A_ROW = 4;

/** Set in full, because one outlet writes “we’ll” and another “we will”. */
const IN_FULL: [RegExp, string][] = [
  [/\bwon't\b/gu, 'will not'],
  [/\bcan(?:'t|not)\b/gu, 'can not'],
  [/n't\b/gu, ' not'],
  [/'ll\b/gu, ' will'],
  [/'re\b/gu, ' are'],
  [/'ve\b/gu, ' have'],
  [/\bi'm\b/gu, 'i am'],
  [/\b(he|it|she|that|there|what|who)'s\b/gu, '$1 is'],
];

/** A statement as it is compared: its words, and the stems of those that tell something. */
export type Words = { all: string[]; terms: ReadonlySet<string> };

/** Two texts word beside word: what is the same, and what only one of them has. */
export type Alignment = {
  short: Words;
  long: Words;
  /** How many words both have, in the same order. */
  same: number;
  /** Words of the shorter that the longer has not, and of the longer between those that both have. */
  unlike: [string[], string[]];
  /** What the longer one has before and after. */
  beyond: string[];
};

/** Sets two texts beside one another; undefined where they have too little in common to be compared. */
export function alignStatements(one: Words, other: Words): Alignment | undefined {
  const [short, long] = one.all.length <= other.all.length ? [one, other] : [other, one];
  if (!shareTerms(short, long)) return undefined;
  const pairs = alignWords(short.all, long.all);
  if (pairs.length === 0 || pairs.length < MIN_SHARE * short.all.length) return undefined;
  const [first, last] = [pairs[0]![1], pairs.at(-1)![1]];
  const within = long.all.slice(first, last + 1);
  const isSpread = within.length > MAX_SPREAD * pairs.length + FEW;
  if (isSpread && pairs.length < IN_A_ROW * countRows(pairs)) return undefined;
  const inShort = new Set(pairs.map(([at]) => at));
  const inLong = new Set(pairs.map(([, at]) => at - first));
  return {
    short,
    long,
    same: pairs.length,
    unlike: [
      short.all.filter((_, at) => !inShort.has(at)),
      within.filter((_, at) => !inLong.has(at)),
    ],
    beyond: long.all.toSpliced(first, within.length),
  };
}

/** How many runs of words both have without another between them. */
const countRows = (pairs: [number, number][]): number =>
  pairs.filter(([, at], nth) => nth === 0 || at !== pairs[nth - 1]![1] + 1).length;

export function readWords(text: string): Words {
  const inFull = IN_FULL.reduce(
    (told, [short, long]) => told.replace(short, long),
    fold(text.slice(0, MAX_CHARS)),
  );
  const all = foldWords(inFull).slice(0, MAX_WORDS);
  return { all, terms: new Set(all.flatMap((word) => toStem(word) ?? [])) };
}

function shareTerms(short: Words, long: Words): boolean {
  let shared = 0;
  for (const term of short.terms) if (long.terms.has(term)) shared++;
  return shared >= MIN_TERM_SHARE * short.terms.size;
}

/** The longest row of words that both have in the same order, as places in each. */
function alignWords(a: string[], b: string[]): [number, number][] {
  const [stems, others] = [a, b].map((words) => words.map((word) => toStem(word) ?? word));
  const same = (i: number, j: number): boolean => stems![i] === others![j];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j]!;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = same(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}
