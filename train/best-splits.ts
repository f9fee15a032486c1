import { BINS } from './bins.ts';

/** The least sum of second derivatives in a node. */
const MIN_CURVATURE = 8;
/** Added to that sum (L2 regularisation), so that small nodes do not weigh too much. */
export const RIDGE = 1;

type Split = { fact: number; bin: number };

/**
 * The split of each node at one depth that lowers the loss most. If no split helps, `bin` is BINS.
 */
export function bestSplits(
  bins: Uint8Array,
  width: number,
  cuts: number[][],
  place: Int32Array,
  depth: number,
  gradients: Float64Array,
  curvatures: Float64Array,
): Split[] {
  const first = 2 ** depth - 1;
  const block = width * BINS;
  const slope = new Float64Array((first + 1) * block);
  const curve = new Float64Array((first + 1) * block);
  for (let row = 0; row < place.length; row++) {
    const base = (place[row]! - first) * block;
    const gradient = gradients[row]!;
    const curvature = curvatures[row]!;
    for (let fact = 0; fact < width; fact++) {
      const cell = base + fact * BINS + bins[row * width + fact]!;
      slope[cell] = slope[cell]! + gradient;
      curve[cell] = curve[cell]! + curvature;
    }
  }
  return Array.from({ length: first + 1 }, (_, node) =>
    bestSplit(
      slope.subarray(node * block, (node + 1) * block),
      curve.subarray(node * block, (node + 1) * block),
      cuts,
    ),
  );
}

function bestSplit(slope: Float64Array, curve: Float64Array, cuts: number[][]): Split {
  const total = slope.subarray(0, BINS).reduce((sum, value) => sum + value, 0);
  const weight = curve.subarray(0, BINS).reduce((sum, value) => sum + value, 0);
  const gainOf = (sum: number, under: number): number => (sum * sum) / (under + RIDGE);
  let best: Split = { fact: 0, bin: BINS };
  let most = gainOf(total, weight) + 1e-3;
  cuts.forEach((own, fact) => {
    let left = 0;
    let leftWeight = 0;
    for (let bin = 0; bin < own.length; bin++) {
      left += slope[fact * BINS + bin]!;
      leftWeight += curve[fact * BINS + bin]!;
      if (leftWeight < MIN_CURVATURE || weight - leftWeight < MIN_CURVATURE) continue;
      const gain = gainOf(left, leftWeight) + gainOf(total - left, weight - leftWeight);
      if (gain > most) {
        most = gain;
        best = { fact, bin };
      }
    }
  });
  return best;
}
