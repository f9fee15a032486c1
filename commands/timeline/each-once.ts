import type { QuoteOutline } from '../../src/store/quotes/quote-outlines.ts';

/** Some words of one speaker, where they were printed first, and wherever else. */
export type Entry = { first: QuoteOutline; others: QuoteOutline[] };

/**
 * The same words once, where they were first printed; words that the article has lost give way to
 * others. Very few words, and reported ones, may have been said on two days: those come once a day.
 * Dated entries come first, in the order given.
 */
export function eachOnce(outlines: QuoteOutline[]): Entry[] {
  const groups = Map.groupBy(outlines, keyOf);
  const entries = new Map<QuoteOutline, Entry>();
  for (const group of groups.values()) {
    const first = firstOf(group);
    entries.set(first, { first, others: group.filter((one) => one !== first) });
  }
  const inOrder = outlines.flatMap((one) => entries.get(one) ?? []);
  return [
    ...inOrder.filter(({ first }) => first.isDated),
    ...inOrder.filter(({ first }) => !first.isDated),
  ];
}

const keyOf = ({ quotationKey, wordsKey, isDated, published }: QuoteOutline): string =>
  quotationKey ?? `${wordsKey} ${isDated ? dayOf(published) : ''}`;

function firstOf(group: QuoteOutline[]): QuoteOutline {
  if (group.length === 1) return group[0]!;
  const standing = group.filter(({ isGone }) => !isGone);
  const shown = standing.length > 0 ? standing : group;
  const dated = shown.filter(({ isDated }) => isDated);
  return (dated.length > 0 ? dated : shown).reduce((first, one) =>
    one.published < first.published ? one : first,
  );
}

/** `2026-03-09`, in UTC. */
export const dayOf = (instant: string): string => instant.slice(0, 10);
