/** Reads a text; what it gives does not matter here. */
export type Read = (text: string) => unknown;
/** Makes a text of about so many characters; other lengths make other texts. */
export type Shape = (length: number) => string;

/** How the time of one function grows on one shape: `lengths` in characters, `ms` of processor. */
export type Growth = { lengths: number[]; ms: number[]; exponent: number };

export type Limits = {
  /** The first of three lengths; the others are 4 and 16 times as long. */
  base: number;
  /** Lengths grow by 4 up to this one until the longest text takes long enough to be measured. */
  maxLength: number;
};

const STEP = 4;
const RUNS = 5;
/** Shorter times are not told from noise, nor is steep growth in somewhat longer ones. */
const MIN_MS = 5;
const MIN_STEEP_MS = 50;
/** A greater exponent is too much. */
export const STEEP = 1.4;
/** What looks no steeper at first is not measured again. */
const SURELY_FLAT = 1.15;
/** So long a run is hardly disturbed by others. */
const SURELY_MEASURED_MS = 1_000;
/** How much longer the text of the next run is. */
const OTHER_CHARS = 17;

/**
 * Measures how processor time grows with the length of a text, by the best of five runs. Undefined
 * where even the longest text is read too fast to be measured. Each run has a text of its own, since
 * some functions remember what they read.
 */
export async function measureGrowth(
  read: Read,
  shape: Shape,
  { base, maxLength }: Limits,
): Promise<Growth | undefined> {
  let longer = 0;
  for (let length = base; length * STEP ** 2 <= maxLength; length *= STEP) {
    const lengths = [length, length * STEP, length * STEP ** 2];
    const ms = await bestTimes(async () => {
      longer += OTHER_CHARS;
      const times: number[] = [];
      for (const one of lengths) times.push(await processorMs(read, shape(one + longer)));
      return times;
    });
    const exponent = exponentOf(lengths, ms);
    if (ms.at(-1)! >= (exponent > STEEP ? MIN_STEEP_MS : MIN_MS)) return { lengths, ms, exponent };
  }
  return undefined;
}

async function bestTimes(measure: () => Promise<number[]>): Promise<number[]> {
  let best = await measure();
  for (let run = 1; run < RUNS; run++) {
    const last = best.at(-1)!;
    if (last < MIN_MS || last > SURELY_MEASURED_MS || isFlat(best)) break;
    const again = await measure();
    best = best.map((time, at) => Math.min(time, again[at]!));
  }
  return best;
}

/** Each text takes about as much longer as it is longer. */
const isFlat = (ms: number[]): boolean =>
  exponentOf(
    ms.map((_, at) => STEP ** at),
    ms,
  ) <= SURELY_FLAT;

/** The processor time of one run, in milliseconds. A text that is refused counts as read. */
export async function processorMs(read: Read, text: string): Promise<number> {
  const begun = process.cpuUsage();
  try {
    await read(text);
  } catch {
    // Only how long it took matters.
  }
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}

/**
 * The exponent of growth: 1 is linear, 2 quadratic. That of the last step counts where it is
 * steeper than the whole, since a fixed cost hides growth in short texts.
 */
function exponentOf(lengths: number[], ms: number[]): number {
  const slope = (from: number, to: number): number =>
    Math.log(ms[to]! / Math.max(ms[from]!, 0.001)) / Math.log(lengths[to]! / lengths[from]!);
  const last = lengths.length - 1;
  return Math.max(slope(0, last), slope(last - 1, last));
}
