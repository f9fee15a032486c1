/**
 * Joins the two clusters whose members are on average most alike, again and again, while that is at
 * least `minLikeness` (agglomerative clustering with average linkage, UPGMA: Sokal and Michener
 * 1958). Gives the clusters as lists of indices, each ascending. Takes cubic time at worst: meant
 * for a few dozen items.
 */
export function averageLink(
  size: number,
  likeness: (a: number, b: number) => number,
  minLikeness: number,
): number[][] {
  const links = Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (_, b) => (a === b ? 0 : likeness(a, b))),
  );
  const clusters: (number[] | undefined)[] = Array.from({ length: size }, (_, at) => [at]);
  for (;;) {
    const closest = findClosest(links, clusters, minLikeness);
    if (!closest)
      return clusters
        .filter((cluster) => cluster !== undefined)
        .map((c) => c.sort((a, b) => a - b));
    join(links, clusters, ...closest);
  }
}

type Links = Float64Array[];
type Clusters = (number[] | undefined)[];

function findClosest(
  links: Links,
  clusters: Clusters,
  minLikeness: number,
): [number, number] | undefined {
  let best = minLikeness;
  let found: [number, number] | undefined;
  for (let a = 0; a < clusters.length; a++) {
    if (!clusters[a]) continue;
    const row = links[a]!;
    for (let b = a + 1; b < clusters.length; b++) {
      if (!clusters[b] || row[b]! < best) continue;
      if (found && row[b] === best) continue;
      best = row[b]!;
      found = [a, b];
    }
  }
  return found;
}

function join(links: Links, clusters: Clusters, kept: number, gone: number): void {
  const [one, other] = [clusters[kept]!, clusters[gone]!];
  const [mine, theirs] = [links[kept]!, links[gone]!];
  for (let at = 0; at < clusters.length; at++) {
    if (!clusters[at] || at === kept || at === gone) continue;
    const sum = mine[at]! * one.length + theirs[at]! * other.length;
    mine[at] = sum / (one.length + other.length);
    links[at]![kept] = mine[at]!;
  }
  clusters[kept] = [...one, ...other];
  clusters[gone] = undefined;
}
