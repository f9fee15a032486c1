import { startSelection } from '../src/summary/ranker/selection.ts';
import { type Ranker, rateRow } from '../src/summary/ranker/weights-of.ts';
import { type Example, indexOfMost, type Recipe } from './train-ranker.ts';

/** What a ranker picks, best first; `beyond` has word limits to go on to. */
export function pickWith(
  { scene, features }: Example,
  { first, further }: Ranker,
  recipe: Recipe,
  { steps = recipe.steps, beyond = [] as number[] } = {},
): number[] {
  const selection = startSelection(scene, features);
  for (const words of [recipe.words, ...beyond])
    while (selection.picked.length < steps) {
      const candidates = selection.candidates(steps - selection.picked.length, words);
      if (candidates.length === 0) break;
      const weights = selection.picked.length > 0 ? further : first;
      const values = candidates.map((candidate) => rateRow(selection.describe(candidate), weights));
      selection.pick(candidates[indexOfMost(values)]!);
    }
  return selection.picked;
}
