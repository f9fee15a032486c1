/**
 * Writes in the first of several ways, each shorter than the one before, that fits; in the last where
 * none does. Only a few are tried.
 */
export function firstThatFits<Way, Written>(
  ways: Way[],
  write: (way: Way) => Written,
  fits: (written: Written) => boolean,
): Written {
  const whole = write(ways[0]!);
  if (ways.length === 1 || fits(whole)) return whole;
  let tooLong = 0;
  let last = ways.length - 1;
  let written = write(ways[last]!);
  while (last - tooLong > 1) {
    const middle = Math.floor((tooLong + last) / 2);
    const tried = write(ways[middle]!);
    if (fits(tried)) [last, written] = [middle, tried];
    else tooLong = middle;
  }
  return written;
}
