import { mixHash } from '../../text/hash.ts';
import { candidateFacts } from './candidate-facts.ts';
import type { Position } from './position.ts';

/** The keys under which the weights of a candidate's facts are found (see `candidateFacts`), for training. */
export function linkKeys(position: Position, candidate: number | undefined): number[] {
  const keys: number[] = [];
  candidateFacts(position, candidate, (fact, a, b = 0) => keys.push(mixHash(fact, a, b)));
  return keys;
}
