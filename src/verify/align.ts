import { isMisspelt, type Word, weightOf } from './wording.ts';

/** How the words of a quotation lie along those of a statement, of which the ends may be left out. */
export type Alignment = {
  /** The statement's words from the first to the last that the quotation has, `to` exclusive. */
  from: number;
  to: number;
  /** 0 to 1: how much of both wordings is the same; a misspelt word counts for most of one. */
  likeness: number;
  /** How much the words weigh together that both have, misspelt ones less. */
  shared: number;
};

const MISSPELT = 0.3;
/** A quotation is aligned with no more of a statement. */
const MAX_CELLS = 2_000_000;

const BOTH = 0;
const ADDED = 1;
const LEFT_OUT = 2;

/**
 * Aligns a quotation with a stretch of a statement at the least cost (Sellers 1980): words put in,
 * left out or changed cost their weight, misspelt ones less. Undefined where nothing is the same.
 */
export function align(quotation: Word[], statement: Word[]): Alignment | undefined {
  const [rows, columns] = [quotation.length, statement.length];
  if (rows === 0 || columns === 0 || rows * columns > MAX_CELLS) return undefined;
  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  let last = new Float32Array(width);
  for (let row = 1; row <= rows; row++) {
    const word = quotation[row - 1]!;
    const costs = new Float32Array(width);
    costs[0] = last[0]! + word.weight;
    steps[row * width] = ADDED;
    for (let column = 1; column <= columns; column++) {
      const other = statement[column - 1]!;
      const both = last[column - 1]! + costOf(word, other);
      const added = last[column]! + word.weight;
      const leftOut = costs[column - 1]! + other.weight;
      const least = Math.min(both, added, leftOut);
      costs[column] = least;
      steps[row * width + column] = least === both ? BOTH : least === added ? ADDED : LEFT_OUT;
    }
    last = costs;
  }
  return trace(quotation, statement, { steps, last, width });
}

const costOf = (one: Word, other: Word): number => {
  if (one.key === other.key) return 0;
  const weight = Math.max(one.weight, other.weight);
  return isMisspelt(one, other) ? MISSPELT * weight : weight;
};

type Table = { steps: Uint8Array; last: Float32Array; width: number };

/** Goes back from the cheapest end to where the quotation begins. */
function trace(
  quotation: Word[],
  statement: Word[],
  { steps, last, width }: Table,
): Alignment | undefined {
  let column = last.indexOf(Math.min(...last));
  const cost = last[column]!;
  let [from, to, shared] = [column, 0, 0];
  for (let row = quotation.length; row > 0; ) {
    const step = steps[row * width + column];
    if (step === ADDED) row--;
    else if (step === LEFT_OUT) column--;
    else {
      row--;
      column--;
      const [one, other] = [quotation[row]!, statement[column]!];
      shared += Math.max(0, one.weight - costOf(one, other));
      from = column;
      to = Math.max(to, column + 1);
    }
  }
  if (to === 0) return undefined;
  const whole = Math.max(weightOf(quotation), weightOf(statement.slice(from, to)));
  return { from, to, likeness: Math.max(0, 1 - cost / whole), shared };
}
