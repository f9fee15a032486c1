type BCubed = { precision: number; recall: number; f1: number };

/**
 * Precision, recall and F1 of clusters, in percent and averaged over mentions (Bagga and Baldwin
 * 1998). Precision: of the mentions in one found cluster with a mention, the share that belongs
 * with it; recall: of those that belong with it, the share in its cluster.
 */
export function bCubed(found: string[], wanted: string[]): BCubed {
  const precision = 100 * meanShare(found, wanted);
  const recall = 100 * meanShare(wanted, found);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

export function tellBCubed({ precision, recall, f1 }: BCubed): string {
  const [p, r, f] = [precision, recall, f1].map((value) => value.toFixed(1));
  return `P ${p}  R ${r}  F1 ${f}`;
}

function meanShare(clusters: string[], others: string[]): number {
  const shares = clusters.map((cluster, at) => {
    const together = clusters.flatMap((id, n) => (id === cluster ? [n] : []));
    return together.filter((n) => others[n] === others[at]).length / together.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
