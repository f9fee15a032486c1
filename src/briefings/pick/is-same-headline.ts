import { newIn } from '../../summary/new-in.ts';
import { isSameStatement } from './is-same-statement.ts';

/** Each must have more of the other one than that, by meaning. */
const SAME = 0.8;

/** Whether two headlines tell the same event, in another order or in words of the same meaning. */
export const isSameHeadline = (one: string, other: string): boolean =>
  isSameStatement(one, other) || (newIn(one, other).again > SAME && newIn(other, one).again > SAME);
