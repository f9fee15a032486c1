const ROUNDS = 5;
/** Processor time comes in ticks of some milliseconds: shorter works cannot be compared. */
const MIN_MS = 20;
const TIMES = 10;

/** More than a work that takes linear time ever grows, on a busy machine, too; a quadratic one grows a hundredfold. */
export const LINEAR = 40;

/**
 * How many times as long a work takes for an input ten times as long: about 10 where it takes linear
 * time, 1 where it is done in no time. `work` is given the size; the best of five rounds counts.
 */
export function growthOf(work: (size: number) => unknown, size: number): number {
  let [small, large] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    small = Math.min(
      small,
      time(() => work(size)),
    );
    large = Math.min(
      large,
      time(() => work(size * TIMES)),
    );
    if (large < MIN_MS) return 1;
  }
  return large / Math.max(small, MIN_MS / TIMES);
}

/** Of this thread alone: on a busy machine the clock goes on while it waits. */
function time(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
