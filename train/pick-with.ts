import { startSelection } from '../src/summary/ranker/selection.ts';
import { rateRow } from '../src/summary/ranker/weights-of.ts';
import { startScoring } from './rouge.ts';
import { type Example, indexOfMost, type Recipe } from './train-ranker.ts';

/** What a ranker with these weights picks, best first; `beyond` has word limits to go on to. */
export function pickWith(
  { scene, features }: Example,
  weights: Float64Array,
  recipe: Recipe,
  { steps = recipe.steps, beyond = [] as number[] } = {},
): number[] {
  const selection = startSelection(scene, features);
  for (const words of [recipe.words, ...beyond])
    while (selection.picked.length < steps) {
      const candidates = selection.candidates(steps - selection.picked.length, words);
      if (candidates.length === 0) break;
      const values = candidates.map((candidate) => rateRow(selection.describe(candidate), weights));
      selection.pick(candidates[indexOfMost(values)]!);
    }
  return selection.picked;
}

/** The mean ROUGE F1 of a ranker’s picks, in percent. */
export function measurePicks(
  examples: Example[],
  weights: Float64Array,
  recipe: Recipe,
): { one: number; two: number } {
  const sum = { one: 0, two: 0 };
  for (const example of examples) {
    const scoring = startScoring(example.references);
    scoring.add(pickWith(example, weights, recipe).map((at) => example.sentences[at]!));
    const { one, two } = scoring.value();
    sum.one += (100 * one) / examples.length;
    sum.two += (100 * two) / examples.length;
  }
  return sum;
}
