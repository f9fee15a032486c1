import type { Likeness } from './likeness.ts';
import type { Passage } from './passages.ts';
import type { WordReader } from './words.ts';

/** What is known of all sentences together, worked out once. */
export type Scene = {
  passages: Passage[];
  likeness: Likeness;
  /** The terms of the sources’ titles. */
  titles: number[][];
  /** Where each source’s sentences begin. */
  starts: number[];
  words: WordReader;
};

/** Some features of one kind: their names, and what gives their values for the sentence at an index. */
export type Group = {
  names: readonly string[];
  read(scene: Scene): (at: number) => number[];
};

/** The values brought to 0–1 by the greatest. */
export function scale(values: ArrayLike<number>): number[] {
  let most = 0;
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at]!);
  return Array.from(values, (value) => (most > 0 ? value / most : 0));
}

/** The same, by the greatest of each source. */
export function scaleBySource(values: ArrayLike<number>, { passages, starts }: Scene): number[] {
  const most = starts.map(() => 0);
  passages.forEach(({ source }, at) => {
    most[source] = Math.max(most[source]!, values[at]!);
  });
  return passages.map(({ source }, at) => {
    const greatest = most[source]!;
    return greatest > 0 ? values[at]! / greatest : 0;
  });
}

/** 1 of the greatest, 1/2 of the next, 1/3 … */
export function rankShares(values: ArrayLike<number>): number[] {
  const order = Array.from(values, (_, at) => at).sort((a, b) => values[b]! - values[a]! || a - b);
  const shares: number[] = [];
  order.forEach((at, rank) => {
    shares[at] = 1 / (1 + rank);
  });
  return shares;
}

export function total<T>(items: Iterable<T>, worthOf: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += worthOf(item);
  return sum;
}
