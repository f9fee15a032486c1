import { alternatives } from './any-of.ts';
import { BEHIND_THANKS, THANKS, THANKS_AT_END } from './data/thanks.ts';
import { type Line, matchPhrase } from './line.ts';

const BEHIND = `(?: (?:${alternatives(BEHIND_THANKS)}))*`;
// `please`, `thanks a lot`, `cheers mate`
const ANYWHERE = new RegExp(`^(?:${alternatives(THANKS)})${BEHIND}(?= |$)`, 'u');
// `ta very much`, `much appreciated`
const AT_END = new RegExp(`^(?:${alternatives(THANKS_AT_END)})${BEHIND}(?= |$)`, 'u');

/**
 * Where words of politeness end that begin here. Of those that may be part of a topic, as `ta` is,
 * only the last of a line count.
 */
export function endOfThanks(line: Line, at: number): number | undefined {
  const { tokens } = line;
  const anywhere = matchPhrase(line, at, ANYWHERE);
  if (anywhere) return anywhere.to;
  const to = matchPhrase(line, at, AT_END)?.to;
  if (to === undefined) return undefined;
  const rest = tokens.slice(to).findIndex(({ kind }) => kind !== 'mark');
  return rest < 0 || endOfThanks(line, to + rest) ? to : undefined;
}
