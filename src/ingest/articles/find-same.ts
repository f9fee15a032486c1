import { isSameText, toShingles } from '../../text/is-same-text.ts';

/** The index of the first text that prints the same as `text`, or -1. */
export function findSame(text: string, others: string[]): number {
  const shingles = toShingles(text);
  return others.findIndex((other) => isSameText(shingles, toShingles(other)));
}
