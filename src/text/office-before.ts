import { isRoleNoun, KIN_NOUNS, RELATIONS } from './data/roles.ts';
import { isCapitalised, type Word } from './words.ts';

/** A word with the number of its sentence, where that is known: no office crosses into the next. */
type Placed = Word & { unit?: number };

/** The longest office: Senior Vice President for Sales and Marketing. */
const MAX_OFFICE_WORDS = 12;
// Parts an office from its field: Mayor of Harrow, Minister in the Ministry.
const LINK = /^(?:of|for|in|at)$/u;
const SMALL = /^(?:of|for|in|at|on|the|and|&)$/u;

/**
 * Where an office begins that may end at `last`: Minister in the Ministry of | Finance. Undefined
 * where no role leads to that word by small words and names alone.
 */
export function officeBefore(words: Placed[], last: number): number | undefined {
  for (let at = last - 1; at >= 0 && last - at < MAX_OFFICE_WORDS; at--) {
    const word = words[at]!;
    if (word.unit !== words[last]!.unit) return undefined;
    if (isRoleNoun(word.lower)) return leadsOn(words, at) ? at : undefined;
    if (!isCapitalised(word) && !SMALL.test(word.lower)) return undefined;
  }
  return undefined;
}

/** Written small it may be what somebody is to somebody: “the lawyer of Keisha Ann Lee”. */
const leadsOn = (words: Word[], at: number): boolean =>
  LINK.test(words[at + 1]!.lower) &&
  !KIN_NOUNS.has(words[at]!.lower) &&
  !RELATIONS.test(words[at]!.text);
