import { mixHash } from '../../text/hash.ts';
import { rowOf, type Table } from '../learned/table.ts';
import type { TellToken } from './fact-numbers.ts';

/** Collects where the weights of the facts lie that it is told. */
export type Rows = {
  tell: TellToken;
  /** Up to `take()` of them. */
  found: Int32Array;
  /** How many were found since the last time. */
  take(): number;
};

/** Facts have numbers below this; where the weights of a small value lie is looked up once. */
const MAX_FACT = 128;
const SMALL_VALUE = 4096;
const UNKNOWN = -2;
/** Facts of one token, at most. */
const MAX_FACTS = 128;

export function createRows(table: Table): Rows {
  const small = new Int32Array(MAX_FACT * SMALL_VALUE).fill(UNKNOWN);
  const found = new Int32Array(MAX_FACTS);
  let end = 0;
  return { tell, found, take };

  function tell(fact: number, a: number, b = 0): void {
    const row =
      b === 0 && a >= 0 && a < SMALL_VALUE ? smallRow(fact, a) : rowOf(table, mixHash(fact, a, b));
    if (row >= 0) found[end++] = row;
  }

  function smallRow(fact: number, value: number): number {
    const place = fact * SMALL_VALUE + value;
    if (small[place] === UNKNOWN) small[place] = rowOf(table, mixHash(fact, value));
    return small[place]!;
  }

  function take(): number {
    const count = end;
    end = 0;
    return count;
  }
}
