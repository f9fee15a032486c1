import { countWords } from '../../../text/count-words.ts';
import {
  ADDRESSING,
  CHANGING,
  FOLLOWING,
  LASTING,
  OPEN,
  REACTING,
  SETTLING,
} from '../../data/live-words.ts';

const anywhere = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}-])`, 'u');
/** Done: will be sentenced, to be cut are not. */
const done = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}-])(?<!\\b(?:can|could|may|might|must|not|should|to|will|would) (?:be |have |get )?(?:been )?)(?:${words.join('|')})(?![\\p{L}-])`,
    'u',
  );
const ADDRESSES = new RegExp(`^["“(]?(?:${ADDRESSING.join('|')})`, 'u');
const IS_OPEN = anywhere(OPEN);
const MAY_CHANGE = anywhere([...OPEN, ...CHANGING]);
const FOLLOWS = anywhere(FOLLOWING);
const REACTS = anywhere(REACTING);
const LASTS = done(LASTING);
const SETTLES = done([...LASTING, ...SETTLING]);
/** With so few words around it, a quotation is all that a sentence tells. */
const FEW_WORDS = 14;

/**
 * What a sentence of a live report does: speaks to readers; tells how somebody takes the news; says
 * what is open; settles something; tells what follows from it; or just tells.
 */
export type Role = 'addresses' | 'reacts' | 'open' | 'settles' | 'follows' | 'tells';

export function roleOf(own: string): Role {
  const words = own.toLowerCase();
  if (ADDRESSES.test(words)) return 'addresses';
  if (own.includes('“”') && countWords(own) < FEW_WORDS) return 'reacts';
  if (SETTLES.test(words)) return 'settles';
  if (REACTS.test(words)) return 'reacts';
  if (IS_OPEN.test(words)) return 'open';
  return FOLLOWS.test(words) ? 'follows' : 'tells';
}

/** Whether it speaks to readers. */
export const addresses = (own: string): boolean => ADDRESSES.test(own.toLowerCase());

/** Whether what it tells cannot be undone: somebody died, a law was passed. */
export function lasts(own: string): boolean {
  const words = own.toLowerCase();
  return LASTS.test(words) && !MAY_CHANGE.test(words);
}
