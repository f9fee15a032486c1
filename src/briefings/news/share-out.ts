/**
 * Takes so many in all from several lists, from the front of each: every list has its turn, and one
 * that is used up leaves its share to the others.
 */
export function shareOut<Item>(lists: Item[][], most: number): Item[][] {
  const taken = lists.map((): Item[] => []);
  let left = most;
  for (let nth = 0; left > 0 && lists.some((list) => nth < list.length); nth++)
    for (const [at, list] of lists.entries())
      if (left > 0 && nth < list.length) {
        taken[at]!.push(list[nth]!);
        left--;
      }
  return taken;
}
