import { say } from '../../src/language/say.ts';

/** `Holm or Falk or Lind`: each of which may have been meant. */
export const thisOrThat = ([first = '', ...rest]: string[]): string =>
  rest.reduce((one, other) => say('{one} or {other}', { one, other }), first);
