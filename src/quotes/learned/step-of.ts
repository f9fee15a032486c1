/**
 * Puts a value into one of a few steps, given the last value of each in rising order: the index of
 * its step. What lies beyond the last step belongs to the last.
 */
export function stepOf(value: number, ends: readonly number[]): number {
  const last = ends.length - 1;
  let step = 0;
  while (step < last && value > ends[step]!) step++;
  return step;
}
