import { say } from '../../src/language/say.ts';

/** `gas or dams or rates`: what may have been meant, of which there is some. */
export const either = (meant: string[]): string =>
  meant.reduce((one, other) => say('{one} or {other}', { one, other }));

/** The same of words that were typed or read: `“gas” or “dams”`. */
export const eitherInMarks = (words: string[]): string =>
  either(words.map((one) => say('“{words}”', { words: one })));
