import { partitionPoint } from '../src/text/partition-point.ts';

/** Values a fact is told apart by. */
export const BINS = 64;

/** Cuts each fact's values into at most BINS of about as many rows. */
export function binFacts(facts: Float32Array, width: number, size: number) {
  const bins = new Uint8Array(size * width);
  const cuts = Array.from({ length: width }, (_, fact) => {
    const values = Float32Array.from({ length: size }, (_, row) => facts[row * width + fact]!);
    const own = cutsOf(values.toSorted());
    values.forEach((value, row) => {
      bins[row * width + fact] = partitionPoint(own, (cut) => cut <= value);
    });
    return own;
  });
  return { cuts, bins };
}

function cutsOf(sorted: Float32Array): number[] {
  const distinct = [...new Set(sorted)];
  if (distinct.length < BINS) return distinct.slice(1);
  const cuts = Array.from(
    { length: BINS - 1 },
    (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / BINS)]!,
  );
  return cuts.filter((cut, at) => cut !== cuts[at - 1]);
}
