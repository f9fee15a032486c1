import { lettersBeside, lettersOf } from '../text/letters.ts';
import { mistakesBetween } from '../text/mistakes-between.ts';
import { commonTermsInOrder, MAX_RARITY, rarityOf } from '../text/rarity-of.ts';
import { MIN_MISSPELT_CHARS, mistakesAllowed } from './wording.ts';

/** A misspelt ending is not cut off as an ending is: `hosptial`, `hospit`. */
const MAX_ENDING_CHARS = 4;
const MIN_STEM_CHARS = 5;
const MAX_OFFERED = 3;

/** The terms by the letter that they begin with, each with its letters. */
const known = Map.groupBy(
  commonTermsInOrder().map((term) => ({ term, letters: lettersOf(term) })),
  ({ term }) => term[0]!,
);

/**
 * The terms of the news that an unknown one may be a misspelling of, the nearest first; itself alone
 * where it is known, or near to none. Its first letter is right, or its second was written first.
 */
export function mendTerm(term: string): string[] {
  if (term.length < MIN_MISSPELT_CHARS || rarityOf(term) < MAX_RARITY || /\d/u.test(term))
    return [term];
  const allowed = mistakesAllowed(term.length);
  const letters = lettersOf(term);
  const near = [...new Set([term[0]!, term[1]!])]
    .flatMap((first) => known.get(first) ?? [])
    .filter((one) => lettersBeside(one.letters, letters) <= allowed)
    .map((one) => ({ term: one.term, mistakes: mistakesIn(term, one.term, allowed) }))
    .filter(({ mistakes }) => mistakes <= allowed)
    .sort((one, other) => one.mistakes - other.mistakes)
    .slice(0, MAX_OFFERED);
  return near.length > 0 ? near.map((one) => one.term) : [term];
}

function mistakesIn(term: string, one: string, allowed: number): number {
  const longer = term.length - one.length;
  if (one.length < MIN_MISSPELT_CHARS - 1 || longer < -allowed) return Number.POSITIVE_INFINITY;
  const whole = longer <= allowed ? mistakesBetween(term, one) : Number.POSITIVE_INFINITY;
  const isStem = one.length >= MIN_STEM_CHARS && longer > 0 && longer <= MAX_ENDING_CHARS;
  return isStem ? Math.min(whole, mistakesBetween(term.slice(0, one.length), one)) : whole;
}
