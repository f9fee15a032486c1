import type { Rows } from './fact-rows.ts';
import { LABEL_COUNT } from './labels.ts';

/** The rows of the facts that were told, and the weights in which they lie. */
export type Weighed = { rows: Rows; weights: Int8Array };

export const NOTHING = new Int16Array(LABEL_COUNT);

/**
 * Writes `sums` and the weights of all facts told since the last time. The labels are written out: a
 * loop takes twice the time.
 */
export function addRows(
  { rows, weights }: Weighed,
  sums: Int16Array,
  to: Float32Array | Int16Array,
  base: number,
): void {
  let s0 = sums[0]!;
  let s1 = sums[1]!;
  let s2 = sums[2]!;
  let s3 = sums[3]!;
  let s4 = sums[4]!;
  let s5 = sums[5]!;
  let s6 = sums[6]!;
  const { found } = rows;
  const end = rows.take();
  for (let which = 0; which < end; which++) {
    const row = found[which]!;
    s0 += weights[row]!;
    s1 += weights[row + 1]!;
    s2 += weights[row + 2]!;
    s3 += weights[row + 3]!;
    s4 += weights[row + 4]!;
    s5 += weights[row + 5]!;
    s6 += weights[row + 6]!;
  }
  write(to, base, s0, s1, s2, s3, s4, s5, s6);
}

export function write(
  to: Float32Array | Int16Array,
  base: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
  s4: number,
  s5: number,
  s6: number,
): void {
  to[base] = s0;
  to[base + 1] = s1;
  to[base + 2] = s2;
  to[base + 3] = s3;
  to[base + 4] = s4;
  to[base + 5] = s5;
  to[base + 6] = s6;
}
