import { NEVER_TOPICS } from '../../src/briefings/order/data/never-topics.ts';
import { FINITE_VERBS } from '../../src/summary/data/finite-verbs.ts';
import { isPeopleNoun } from '../../src/text/data/roles.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { rarityOf } from '../../src/text/rarity-of.ts';

const MIN_CHARS = 3;
/** Words that most news has are no topic. */
const MIN_RARITY = 2;
const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;
const ACRONYM = /^\p{Lu}{2,6}$/u;
const BEGINS_LARGE = /^\p{Lu}/u;
// `leaked`: what was done is no topic
const PARTICIPLE = /[^aeiou]ed$/u;
/** Amounts, and verbs of headlines, are none either. */
const NO_TOPICS: ReadonlySet<string> = new Set([
  ...NEVER_TOPICS,
  ...FINITE_VERBS,
  ...'billion dozen hundred leave million per percent stay thousand trillion turns'.split(' '),
]);
/** Of a headline’s words, so many begin large where all do. */
const ALL_LARGE = 0.6;

/** A word as it is typed, and its stem. */
export type Form = { term: string; word: string };

/** The words of a headline that may be topics, as they are typed. */
export function readTitle(title: string): Form[] {
  const words = title.match(WORD) ?? [];
  const large = words.filter((word) => BEGINS_LARGE.test(word)).length;
  const isAllLarge = large > ALL_LARGE * words.length;
  return words.flatMap((text, at): Form[] => {
    const word = text.replace(/[’']s$/u, '');
    const low = word.toLowerCase();
    const [term, ...others] = foldTerms(word);
    const isNone =
      term === undefined ||
      others.length > 0 ||
      low.length < MIN_CHARS ||
      NO_TOPICS.has(low) ||
      isPeopleNoun(low) ||
      PARTICIPLE.test(low) ||
      rarityOf(term) < MIN_RARITY;
    if (isNone) return [];
    // The first word, and all of some headlines, begin large whatever they are.
    const isName = ACRONYM.test(word) ? !isShouted(title) : at > 0 && !isAllLarge;
    return [{ term, word: isName ? word : low }];
  });
}

const isShouted = (title: string): boolean => title === title.toUpperCase();

/** The spelling that most headlines have; between equals the first. */
export function commonest(forms: Form[]): string {
  const spelt = [...Map.groupBy(forms, ({ word }) => word)];
  return spelt.reduce((best, one) => (one[1].length > best[1].length ? one : best))[0];
}
