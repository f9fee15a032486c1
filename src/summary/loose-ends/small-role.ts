import type { Span } from '../../model.ts';
import { isRoleNoun, KIN_NOUNS } from '../../text/data/roles.ts';
import { wordBefore } from './capitals.ts';

/** The spokesman in “police spokesman Holt”; but not his wife. */
export function smallRole(sentence: string, start: number): Span | undefined {
  const word = wordBefore(sentence, start);
  return word && isRoleNoun(word) && !KIN_NOUNS.has(word)
    ? { start: start - 1 - word.length, end: start - 1 }
    : undefined;
}
