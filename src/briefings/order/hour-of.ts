import { alternatives } from './any-of.ts';
import { HOUR_WORDS } from './data/time-words.ts';

/** An hour in digits or as a word, as a part of a form. */
export const HOUR = `(${alternatives(HOUR_WORDS.keys())}|\\d{1,2})`;

/** `seven` and `7` are 7. */
export const hourOf = (number: string): number => HOUR_WORDS.get(number) ?? Number(number);
