import { foldTerms } from '../text/fold-terms.ts';
import { keepLast } from '../text/keep-last.ts';
import { SAME_ACTS } from './data/same-acts.ts';
import { NUMBERS } from './weight/data/numbers.ts';

/**
 * What a sentence says beyond what has been read: how many of its terms are new, and their share;
 * and the share of what was read that it says again.
 */
export type News = { count: number; share: number; again: number };

/** Whether a word, given as its stem, is new to somebody who has read something. */
export type IsNew = (stem: string) => boolean;

/** Stems of one act, under the first of them. */
const acts = new Map(
  SAME_ACTS.flatMap((line) => {
    const stems = foldTerms(line);
    return stems.map((stem): [string, string] => [stem, stems[0]!]);
  }),
);
/** “Twelve” is 12. */
const numbers = new Map(
  Array.from(NUMBERS, ([word, value]) => [foldTerms(word)[0] ?? word, `${value}`]),
);
/** What is said of who speaks, when and of rank tells nothing new. */
const EMPTY = new Set(
  foldTerms(`
  according add also amid announce claim comment declare explain know note report reporter say says said source spoke
  spokesman spokeswoman spokesperson statement state tell told wrote
  monday tuesday wednesday thursday friday saturday sunday today yesterday morning afternoon evening night week
  january february march april may june july august september october november december
  minister premier president prime chancellor governor mayor secretary senator sen rep gov chairman chairwoman leader
  judge chief chair head justice lawmaker official administration government mr mrs ms dr sir
  people person man woman men women
  new news latest recent recently emerge become became day last next early late later
  `),
);
// a part of 6.4, or of little weight
const DIGIT = /^\d$/u;
/** Words this much alike at their beginning are forms of one: Korea and Korean. */
const SAME_START = 5;
/** A text may be a whole report, so not many. */
const MAX_KEPT = 500;

/** Compares in meaning: names, verbs and numbers in another order or in words of one act are no news. */
export function newIn(sentence: string, read: string): News {
  const { terms: known } = readTerms(read);
  const { terms, all: said } = readTerms(sentence);
  const isNew = newTo(read);
  const fresh = terms.filter(isNew);
  const again =
    known.filter((term) => said.has(term) || said.has(startOf(term))).length / (known.length || 1);
  return { count: fresh.length, share: fresh.length / (terms.length || 1), again };
}

/** Tells of single words whether they are new; empty ones never are. */
export function newTo(read: string): IsNew {
  const { all: known } = readTerms(read);
  return (stem) => {
    const term = meaningOf(stem);
    return term !== undefined && !known.has(term) && !known.has(startOf(term));
  };
}

/** Longer words of one beginning are forms of one word; of a shorter one there is no beginning. */
const startOf = (term: string): string =>
  term.length >= SAME_START ? `${term.slice(0, SAME_START)}…` : term;

/**
 * The terms of a text, and all of them with their beginnings. It is kept: the same headline stands over
 * many sentences.
 */
const readTerms = keepLast(
  MAX_KEPT,
  (text: string) => text,
  (text): { terms: readonly string[]; all: ReadonlySet<string> } => {
    const terms = [...new Set(foldTerms(text).flatMap((term) => meaningOf(term) ?? []))];
    return { terms, all: new Set([...terms, ...terms.map(startOf)]) };
  },
);

/** The stem that stands for all of one meaning; undefined for one that tells nothing new. */
export function meaningOf(stem: string): string | undefined {
  if (EMPTY.has(stem)) return undefined;
  const meant = acts.get(stem) ?? numbers.get(stem) ?? stem;
  return DIGIT.test(meant) ? undefined : meant;
}
