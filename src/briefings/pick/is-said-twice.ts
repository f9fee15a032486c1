import { type IsNew, meaningOf } from '../../summary/new-in.ts';
import { NUMBERS } from '../../summary/weight/data/numbers.ts';
import { toTerm } from '../../text/fold-terms.ts';
import type { Words } from './align-statements.ts';
import { NEGATIONS } from './is-same-statement.ts';

/** Of what one person says, so much in both, and so many telling words, is one statement. */
const TELLS_AGAIN = 0.6;
const MIN_MEANINGS = 2;
// 6, 1998, 4.5
const NUMBER = /^\d+(?:[.,]\d+)*$/u;

/** A line as it is compared here. */
type Line = { words: Words; meanings: string[]; isNew: IsNew };

/**
 * Whether two lines are one statement of one person, in speech marks and in an article’s own words:
 * “We lose three barges a week”, each week cost it 3 barges. The same number of the same things says it,
 * or most of the telling words of the shorter one. What is denied is another one.
 */
export function isSaidTwice(one: Line, other: Line): boolean {
  if (isDenied(one) !== isDenied(other)) return false;
  const counted = countedIn(one.words.all);
  if (countedIn(other.words.all).some((amount) => counted.includes(amount))) return true;
  return tells(one, other) || tells(other, one);
}

const isDenied = ({ words }: Line): boolean => words.all.some((word) => NEGATIONS.has(word));

/** Whether the one line has most of what the other one means. */
function tells({ isNew }: Line, { meanings }: Line): boolean {
  const told = meanings.filter((meaning) => !isNew(meaning)).length;
  return told >= MIN_MEANINGS && told >= TELLS_AGAIN * meanings.length;
}

/** Numbers with what stands behind them: `6 million crown`. */
function countedIn(words: string[]): string[] {
  return words.flatMap((word, at) => {
    if (!isNumber(word) || (at > 0 && isNumber(words[at - 1]!))) return [];
    let end = at + 1;
    while (end < words.length && isNumber(words[end]!)) end++;
    const thing = words[end] && toTerm(words[end]!);
    const number = words.slice(at, end).map((part) => NUMBERS.get(part) ?? part);
    return thing && meaningOf(thing) !== undefined ? `${number.join(' ')} ${thing}` : [];
  });
}

const isNumber = (word: string): boolean => NUMBER.test(word) || NUMBERS.has(word);
