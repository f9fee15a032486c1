import { type Alignment, alignStatements, readWords, type Words } from './align-statements.ts';
import { toStem } from './to-stem.ts';

/** Fewer words, two people may well say alike: “We are very proud.” */
export const MIN_WORDS = 5;
/** Of so many telling words, one may be another: in a short text it may be all that matters. */
const TERMS_A_CHANGE = 6;

export const NEGATIONS: ReadonlySet<string> = new Set([
  'neither',
  'never',
  'no',
  'nobody',
  'none',
  'nor',
  'not',
  'nothing',
  'without',
]);
// 12, 1998
const NUMBER = /^\d+$/u;

/**
 * Whether two texts are one statement, as two outlets print it: a word more or less, in other words
 * here and there, or only a part of it. A number or a “not” that only one of them has makes two of
 * them.
 */
export const isSameStatement = (one: string, other: string): boolean =>
  areSame(readWords(one), readWords(other));

/** The same, for where one is compared with many. */
export const areSame = (one: Words, other: Words): boolean => join(one, other) !== undefined;

/**
 * Whether somebody who knows a statement hears nothing new in another: the same one, or a part of
 * it. One that goes on where the other ended says more.
 */
export function isSaidIn(words: Words, before: Words): boolean {
  const joint = join(words, before);
  if (!joint) return false;
  if (words.all.length <= before.all.length) return true;
  return (
    joint.beyond.filter(isTelling).length <= words.terms.size / TERMS_A_CHANGE &&
    !joint.beyond.some((word) => NUMBER.test(word) || isNegation(word))
  );
}

/** Two texts that are one; `beyond` is what the longer one has before and after. */
function join(one: Words, other: Words): Pick<Alignment, 'beyond'> | undefined {
  const [short, long] = one.all.length <= other.all.length ? [one, other] : [other, one];
  if (short.all.length < MIN_WORDS) return isRow(short.all, long.all) ? { beyond: [] } : undefined;
  const aligned = alignStatements(short, long);
  if (!aligned) return undefined;
  const { unlike, beyond } = aligned;
  const [denied, deniedToo] = unlike.map((words) => words.filter(isNegation).length);
  const [own, others] = unlike.map((words) => words.filter(isTelling).length);
  const isOne =
    denied === deniedToo &&
    Math.min(own!, others!) <= short.terms.size / TERMS_A_CHANGE &&
    !unlike.flat().some((word) => NUMBER.test(word));
  return isOne ? { beyond } : undefined;
}

const isTelling = (word: string): boolean => toStem(word) !== undefined;

const isNegation = (word: string): boolean => NEGATIONS.has(word);

const isRow = (short: string[], long: string[]): boolean =>
  short.length > 0 && short.join(' ') === long.join(' ');
