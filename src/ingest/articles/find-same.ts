import { isSameText, shareInCommon, toShingles } from '../../text/is-same-text.ts';

/** The index of the first text that prints the same as `text`, or -1. */
export function findSame(text: string, others: string[]): number {
  const shingles = toShingles(text);
  return others.findIndex((other) => isSameText(shingles, toShingles(other)));
}

/** An update keeps nearly all that was there; tomorrow’s edition of a bulletin only its pattern. */
const MIN_KEPT = 0.85;

/** Whether a text that bears a later date is an update of another, rather than its next edition. */
export const isUpdate = (text: string, before: string): boolean =>
  shareInCommon(toShingles(text), toShingles(before)) >= MIN_KEPT;
