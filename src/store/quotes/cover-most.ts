/** A statement that was found by one of the sets of terms, which weighs so much. */
export type Hit = { id: string; set: number; weight: number };

/**
 * So many ids, those first that have most: a set counts half as much for each further one that has it.
 * So a quotation of several parts finds a statement for each, however common the words of one are.
 */
export function coverMost(hits: Hit[], limit: number): string[] {
  const worth = new Map(hits.map(({ set, weight }) => [set, Number(weight)]));
  const setsOf = new Map<string, number[]>();
  for (const { id, set } of hits) setsOf.set(id, [...(setsOf.get(id) ?? []), set]);
  const chosen: string[] = [];
  while (chosen.length < limit && setsOf.size > 0) {
    let best = { id: '', sum: -1 };
    for (const [id, sets] of setsOf) {
      const sum = sets.reduce((total, set) => total + worth.get(set)!, 0);
      if (sum > best.sum) best = { id, sum };
    }
    for (const set of setsOf.get(best.id)!) worth.set(set, worth.get(set)! / 2);
    setsOf.delete(best.id);
    chosen.push(best.id);
  }
  return chosen;
}
