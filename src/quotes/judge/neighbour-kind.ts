import { isCapitalised } from '../../text/words.ts';
import type { Token } from '../doc.ts';

/** A kind a line; its number is its place, from 1. */
const KINDS = [
  ',',
  ':',
  '. ? ! ;',
  'the a an',
  'of for in on at by to with from as about',
  'that',
  "'s ’s",
  'and or',
  'called named dubbed titled entitled term phrase word so-called known labelled labeled',
  'his her their its my our your',
];
const KIND = new Map(
  KINDS.flatMap((words, kind) => words.split(' ').map((word) => [word, kind + 1] as const)),
);

/**
 * What kind of word stands next to a phrase, 0 for none: a quotation after “called” is another than
 * one after a comma.
 */
export function neighbourKind(token: Token | undefined): number {
  if (!token) return 0;
  const other = KINDS.length + (isCapitalised(token) ? 1 : 2);
  return KIND.get(token.lower) ?? other;
}
