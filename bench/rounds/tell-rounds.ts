import type { Rounds } from './run-rounds.ts';

/** A figure with how much it varied: the middle, the least and the most of its rounds. */
export type Figure = { median: number; least: number; most: number };

/** What one of `count` pieces of work took in each round. */
export const tellFigure = (rounds: Rounds, count = 1): Figure =>
  figureOf(rounds.map((ms) => ms / count));

/** How many times as long the one took as the other in the same round. */
export const tellRatio = (one: Rounds, other: Rounds): Figure =>
  figureOf(one.map((ms, round) => ms / other[round]!));

/** How noisy it was: by how much the longest round of any work was longer than its shortest. */
export const tellNoise = (all: Record<string, Rounds>): number =>
  Math.max(...Object.values(all).map((rounds) => Math.max(...rounds) / Math.min(...rounds)));

/** The middle, the least and the most of several values. */
export function figureOf(values: number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1]!, least: sorted[0]!, most: sorted.at(-1)! };
}
