import type { Scene } from './scene.ts';

/** Divides the values by the greatest, so that they lie between 0 and 1. */
export function scale(values: ArrayLike<number>): number[] {
  let most = 0;
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at]!);
  return Array.from(values, (value) => (most > 0 ? value / most : 0));
}

/** Divides each sentence’s value by the greatest of its source. */
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

/** 1 for the greatest value, 1/2 for the next, 1/3 … */
export function rankShares(values: ArrayLike<number>): number[] {
  const order = Array.from(values, (_, at) => at).sort((a, b) => values[b]! - values[a]! || a - b);
  const shares: number[] = [];
  order.forEach((at, rank) => {
    shares[at] = 1 / (1 + rank);
  });
  return shares;
}

/** How far the values lie apart, at least 1. */
export const rangeOf = (values: number[]): number =>
  Math.max(1, Math.max(...values) - Math.min(...values));
