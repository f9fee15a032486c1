import { cut, type Line, typedFrom, withInstead } from './line.ts';
import type { Problem } from './order.ts';
import type { Piece } from './piece.ts';

/** `half past 25` */
export const refusedTime = (line: Line, from: number, to: number): Piece =>
  refusedTimes(
    line,
    from,
    to,
    `“${cut(typedFrom(line, from, to))}” is no time of day. They run from 00:00 to 23:59.`,
    [],
  );

/** A time that cannot be, with those that may be meant. */
export function refusedTimes(
  line: Line,
  from: number,
  to: number,
  says: string,
  times: string[],
): Piece {
  const word = cut(typedFrom(line, from, to));
  const choices = times.map((time) => ({ label: time, line: withInstead(line, from, to, time) }));
  const problem: Problem = { kind: 'refused', word, says, ...(times.length > 0 && { choices }) };
  return { from, to, kind: 'problem', problem };
}

/** Asks back which of these times is meant; the last choices are whole lines. */
export function unclearTime(
  line: Line,
  from: number,
  to: number,
  times: readonly string[],
  says: string,
): Piece {
  const word = cut(typedFrom(line, from, to));
  const choices = times.map((time) => ({ label: time, line: withInstead(line, from, to, time) }));
  return {
    from,
    to,
    kind: 'problem',
    problem: { kind: 'unclear', what: 'time', word, says, choices },
  };
}
