import type { PackedTable } from '../src/quotes/learned/table.ts';
import { candidatesOf } from '../src/quotes/linker/link.ts';
import { linkFeatures } from '../src/quotes/linker/link-facts.ts';
import type { Segment } from '../src/quotes/tagger/segment.ts';
import type { Tags } from '../src/quotes/tagger/tag-doc.ts';
import { type Document, goldOf, isSource } from './gold.ts';
import { packTable } from './pack.ts';
import { createRandom, shuffle } from './random.ts';

const MOST_ROWS = 24_000;
const RATE = 0.15;
const DECAY = 0.9999;

export type Tagged = { document: Document; tags: Tags };

/**
 * Trains the linker: a log-linear choice among the candidate sources of each content, by AdaGrad (Duchi et al.
 * 2011). Half the time the speaker so far is the right one, half the time the one chosen, as it will be in use.
 */
export function trainLinker(
  tagged: Tagged[],
  { epochs, seed }: { epochs: number; seed: number },
): PackedTable {
  const weights = new Map<number, number>();
  const squares = new Map<number, number>();
  const random = createRandom(seed);
  const score = (keys: number[]): number =>
    keys.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0);
  const step = (keys: number[], by: number): void => {
    for (const key of keys) {
      const square = (squares.get(key) ?? 1) + by * by;
      squares.set(key, square);
      weights.set(key, (weights.get(key) ?? 0) * DECAY + (RATE * by) / Math.sqrt(square));
    }
  };
  const order = [...tagged];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { document, tags } of order) {
      const { segments } = tags;
      let previous: Segment | undefined;
      let previousContent: Segment | undefined;
      segments.forEach((content, at) => {
        const gold = content.role === 'content' ? goldOf(document, content) : undefined;
        if (!gold) return;
        const candidates = [undefined, ...candidatesOf(document.doc, segments, at)];
        const right = candidates.map((candidate) =>
          candidate === undefined
            ? gold.source === null
            : isSource(document, gold, segments[candidate]!),
        );
        let chosen: number | undefined;
        if (right.includes(true)) {
          const { doc } = document;
          const position = { doc, segments, at, content, previous, previousContent };
          const keys = candidates.map((candidate) => linkFeatures(position, candidate));
          const scores = keys.map(score);
          const most = Math.max(...scores);
          const raised = scores.map((value) => Math.exp(value - most));
          const all = raised.reduce((sum, value) => sum + value, 0);
          const rightAll = raised.reduce(
            (sum, value, which) => sum + (right[which] ? value : 0),
            0,
          );
          raised.forEach((value, which) => {
            const by = (right[which] ? value / rightAll : 0) - value / all;
            if (Math.abs(by) > 1e-3) step(keys[which]!, by);
          });
          const bestRight = scores.indexOf(Math.max(...scores.filter((_, which) => right[which])));
          chosen = candidates[random() < 0.5 ? bestRight : scores.indexOf(most)];
        }
        previous = chosen === undefined ? previous : segments[chosen];
        previousContent = content;
      });
    }
  }
  const rows = Array.from(weights, ([key, weight]) => ({ key, weights: [weight] }));
  return packTable(rows, 1, MOST_ROWS);
}
