import { say } from '../../src/language/say.ts';

/** `Holm or Falk or Lind`, at least one of them: what may have been meant. */
export const thisOrThat = (all: string[]): string =>
  all.reduce((one, other) => say('{one} or {other}', { one, other }));
