/**
 * Adam (Kingma and Ba 2015) with weight decay, for this many weights: gives a function that moves
 * them one step against a slope summed over `count` examples.
 */
export function createAdam(width: number, decay: number) {
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  let steps = 0;
  return (weights: Float64Array, slope: Float64Array, count: number, rate: number): void => {
    steps++;
    for (let k = 0; k < width; k++) {
      const value = slope[k]! / count + decay * weights[k]!;
      first[k] = 0.9 * first[k]! + 0.1 * value;
      second[k] = 0.999 * second[k]! + 0.001 * value * value;
      const step = first[k]! / (1 - 0.9 ** steps);
      const spread = Math.sqrt(second[k]! / (1 - 0.999 ** steps)) + 1e-8;
      weights[k] = weights[k]! - (rate * step) / spread;
    }
  };
}
