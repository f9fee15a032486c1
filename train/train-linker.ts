import type { PackedTable } from '../src/quotes/learned/table.ts';
import { candidatesOf } from '../src/quotes/linker/candidates-of.ts';
import { linkKeys } from '../src/quotes/linker/link-keys.ts';
import type { Segment } from '../src/quotes/tagger/segment.ts';
import type { Tags } from '../src/quotes/tagger/tag-doc.ts';
import { type Document, goldOf, isSource } from './gold.ts';
import { packTable } from './pack-table.ts';
import { createRandom, shuffle } from './random.ts';

const MAX_ROWS = 24_000;
const RATE = 0.15;
const DECAY = 0.9999;
/** A gradient below this is left out. */
const MIN_GRADIENT = 1e-3;

/** An annotated article, and what the tagger found in it. */
export type Tagged = { document: Document; tags: Tags };

/**
 * Trains the linker: a log-linear choice among the candidate sources of each content, by AdaGrad
 * (Duchi et al. 2011). The speaker so far is half the time the right one and half the time the one
 * that was chosen, as it will be in use.
 */
export function trainLinker(
  tagged: Tagged[],
  { epochs, seed }: { epochs: number; seed: number },
): PackedTable {
  const weights = createWeights();
  const random = createRandom(seed);
  const order = [...tagged];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const article of order) learnArticle(article, weights, random);
  }
  return packTable(weights.rows(), 1, MAX_ROWS);
}

type Weights = ReturnType<typeof createWeights>;

function createWeights() {
  const weights = new Map<number, number>();
  const squares = new Map<number, number>();
  return {
    score: (keys: number[]): number => keys.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0),
    step(keys: number[], by: number): void {
      for (const key of keys) {
        const square = (squares.get(key) ?? 1) + by * by;
        squares.set(key, square);
        weights.set(key, (weights.get(key) ?? 0) * DECAY + (RATE * by) / Math.sqrt(square));
      }
    },
    rows: () => Array.from(weights, ([key, weight]) => ({ key, weights: [weight] })),
  };
}

function learnArticle({ document, tags }: Tagged, weights: Weights, random: () => number): void {
  const { doc } = document;
  const { segments } = tags;
  let previous: Segment | undefined;
  let previousContent: Segment | undefined;
  segments.forEach((content, at) => {
    const gold = content.role === 'content' ? goldOf(document, content) : undefined;
    if (!gold) return;
    const candidates = [undefined, ...candidatesOf(doc, segments, at)];
    const right = candidates.map((candidate) =>
      candidate === undefined
        ? gold.source === null
        : isSource(document, gold, segments[candidate]!),
    );
    if (right.includes(true)) {
      const position = { doc, segments, at, content, previous, previousContent };
      const keys = candidates.map((candidate) => linkKeys(position, candidate));
      const scores = learnChoice(keys, right, weights);
      const taken = random() < 0.5 ? scores.filter((_, which) => right[which]) : scores;
      const chosen = candidates[scores.indexOf(Math.max(...taken))];
      if (chosen !== undefined) previous = segments[chosen];
    }
    previousContent = content;
  });
}

/** Moves the weights towards the right candidates; returns the scores that they had before. */
function learnChoice(keys: number[][], right: boolean[], weights: Weights): number[] {
  const scores = keys.map(weights.score);
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  const all = sum(raised);
  const allRight = sum(raised.filter((_, which) => right[which]));
  raised.forEach((value, which) => {
    const by = (right[which] ? value / allRight : 0) - value / all;
    if (Math.abs(by) > MIN_GRADIENT) weights.step(keys[which]!, by);
  });
  return scores;
}
