/** Reads a text; what it gives does not matter here. */
export type Read = (text: string) => unknown;
/** Makes a text of about so many characters; other lengths make other texts. */
export type Shape = (length: number) => string;

/** How the time of one function grows on one shape: `lengths` in characters, `ms` of processor. */
export type Growth = { lengths: number[]; ms: number[]; exponent: number };

export type Limits = {
  /** The first of three lengths; the others are 4 and 16 times as long. */
  base: number;
  /** Grows the lengths while the longest text takes less than `minMs`, up to this length. */
  maxLength: number;
  minMs: number;
};

const STEP = 4;
const RUNS = 5;
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
  { base, maxLength, minMs }: Limits,
): Promise<Growth | undefined> {
  let longer = 0;
  const timesOf = async (lengths: number[]): Promise<number[]> => {
    longer += OTHER_CHARS;
    const times: number[] = [];
    for (const length of lengths) times.push(await processorMs(read, shape(length + longer)));
    return times;
  };

  let lengths = [base, base * STEP, base * STEP ** 2];
  let ms = await timesOf(lengths);
  while (ms.at(-1)! < minMs) {
    lengths = lengths.map((length) => length * STEP);
    if (lengths.at(-1)! > maxLength) return undefined;
    ms = await timesOf(lengths);
  }
  const isUnsure = (): boolean =>
    exponentOf(lengths, ms) > SURELY_FLAT && ms.at(-1)! < SURELY_MEASURED_MS;
  for (let run = 1; run < RUNS && isUnsure(); run++) {
    const again = await timesOf(lengths);
    ms = ms.map((time, at) => Math.min(time, again[at]!));
  }
  return ms.at(-1)! < minMs ? undefined : { lengths, ms, exponent: exponentOf(lengths, ms) };
}

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
export function exponentOf(lengths: number[], ms: number[]): number {
  const slope = (from: number, to: number): number =>
    Math.log(ms[to]! / Math.max(ms[from]!, 0.001)) / Math.log(lengths[to]! / lengths[from]!);
  const last = lengths.length - 1;
  return Math.max(slope(0, last), slope(last - 1, last));
}
