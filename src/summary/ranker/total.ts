/** What the items are worth together. */
export function total<T>(items: Iterable<T>, worthOf: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += worthOf(item);
  return sum;
}
