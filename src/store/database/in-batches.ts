/** Splits a long list, because a statement takes only some ten thousand values. */
export function inBatches<Item>(items: Item[], size = 500): Item[][] {
  const batches: Item[][] = [];
  for (let at = 0; at < items.length; at += size) batches.push(items.slice(at, at + size));
  return batches;
}
