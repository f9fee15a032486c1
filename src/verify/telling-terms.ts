import { foldTerms } from '../text/fold-terms.ts';
import { rarityOf } from '../text/rarity-of.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { mendTerm } from './mend-term.ts';

/** Terms that stand near one another: whatever has all of them may have the words. */
export type TermSet = { terms: string[]; weight: number };

/** Words as rare as this together are in few statements: about e⁻⁹ of them, were they independent. */
const RARE_ENOUGH = 9;
const MAX_TERMS = 4;
/** Terms that are no further apart are neighbours. */
const MAX_REACH = 12;
/** Of so few, one may be all that was not changed. */
const FEW_TERMS = 4;
const MIN_SETS = 32;
/** A text of many sentences may be put together from as many statements. */
const SETS_A_SENTENCE = 6;
const MAX_SETS = 150;
/** Comparing each with all that is known takes a millisecond or two. */
const MAX_MENDED = 24;
const MAX_MENDED_SETS = 120;

/**
 * What to look a quotation’s words up by: neighbouring terms of a sentence, two by two, and with as
 * many more as make them rare together. So a changed word, or a part of another statement, spoils some
 * sets alone.
 */
export function tellingTerms(quotation: string): TermSet[] {
  const sentences = splitSentences(quotation.replace(/\s+/gu, ' ')).map(({ text }) =>
    foldTerms(text),
  );
  const all = sentences.flat();
  const singles = all.length <= FEW_TERMS ? all.map((term) => [term]) : [];
  const most = Math.min(MAX_SETS, Math.max(MIN_SETS, sentences.length * SETS_A_SENTENCE));
  return spread(toSets([...sentences.flatMap(neighbours), ...singles]), most);
}

/** The same for a quotation whose unknown words are taken for misspelt ones. */
export function mendedTerms(quotation: string): TermSet[] {
  const all = foldTerms(quotation).slice(0, MAX_MENDED);
  const mended = all.map(mendTerm);
  const isMended = mended.some((terms, at) => terms[0] !== all[at]);
  if (!isMended) return [];
  const pairs = mended.flatMap((terms, at) =>
    [1, 2].flatMap((step) =>
      terms.flatMap((term) => (mended[at + step] ?? []).map((next) => [term, next])),
    ),
  );
  const singles = all.length <= FEW_TERMS ? mended.flat().map((term) => [term]) : [];
  return spread(toSets([...pairs, ...singles]), MAX_MENDED_SETS);
}

function toSets(all: string[][]): TermSet[] {
  const sets = new Map<string, TermSet>();
  for (const terms of all) sets.set(terms.toSorted().join(' '), { terms, weight: weightOf(terms) });
  return [...sets.values()];
}

function neighbours(all: string[]): string[][] {
  return all.flatMap((_, at) =>
    [1, 2].flatMap((step) => {
      const pair = take(all, at, step, ({ length }) => length === 2);
      const rare = take(all, at, step, (terms) => weightOf(terms) >= RARE_ENOUGH);
      return [pair, rare].filter((terms) => terms.length > 1);
    }),
  );
}

/** Every term, or every other one, from one on until there are enough. */
function take(
  all: string[],
  from: number,
  step: number,
  areEnough: (terms: string[]) => boolean,
): string[] {
  const terms: string[] = [];
  const end = Math.min(all.length, from + MAX_REACH);
  for (let at = from; at < end && terms.length < MAX_TERMS; at += step) {
    if (!terms.includes(all[at]!)) terms.push(all[at]!);
    if (terms.length > 1 && areEnough(terms)) break;
  }
  return terms;
}

const weightOf = (terms: string[]): number => terms.reduce((sum, term) => sum + rarityOf(term), 0);

/** So many of them, taken evenly from beginning to end. */
function spread(sets: TermSet[], most: number): TermSet[] {
  const step = Math.max(1, sets.length / most);
  const chosen: TermSet[] = [];
  for (let at = 0; at < sets.length; at += step) chosen.push(sets[Math.floor(at)]!);
  return chosen;
}
