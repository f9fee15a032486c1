import { CERTAINTY_STEPS, certaintyStep } from '../src/quotes/judge/certainty-step.ts';
import { likelihoods } from '../src/quotes/judge/likelihoods.ts';
import { type PackedTrees, readTrees, scoreFacts } from '../src/quotes/learned/trees.ts';
import { pool } from './measure-reliability.ts';
import type { Meant } from './pronoun-passages.ts';
import { type Rows, trainTrees } from './train-trees.ts';

/** News has few examples and is what is read: each counts as so many of an encyclopaedia. */
const WEIGHT_OF_NEWS = 6;
const FOLDS = 5;

/**
 * Trains the choice of whom a pronoun or a description means, and measures how often it is right for
 * each step of certainty, by cross-validation.
 */
export function trainPeople(
  passages: Meant[],
  news: Meant[],
): { trees: PackedTrees; reliability: number[] } {
  const blocks = CERTAINTY_STEPS.map(() => ({ right: 0, count: 0, steps: 1 }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = (all: Meant[]): Meant[] => all.filter((_, at) => at % FOLDS !== fold);
    const own = (all: Meant[]): Meant[] => all.filter((_, at) => at % FOLDS === fold);
    const trees = readTrees(learn(others(passages), others(news)));
    for (const [list, weight] of [
      [own(passages), 1],
      [own(news), WEIGHT_OF_NEWS],
    ] as const)
      for (const { people, facts, right } of list) {
        const likely = likelihoods(facts.map((one) => scoreFacts(trees, one)));
        const best = likely.indexOf(Math.max(...likely));
        const block = blocks[certaintyStep(likely[best]!)]!;
        block.count += weight;
        if (people[best] === right) block.right += weight;
      }
  }
  return { trees: learn(passages, news), reliability: pool(blocks) };
}

function learn(passages: Meant[], news: Meant[]): PackedTrees {
  const heavy = Array.from({ length: WEIGHT_OF_NEWS }, () => news).flat();
  return trainTrees(toRows([...passages, ...heavy]));
}

function toRows(questions: Meant[]): Rows {
  const facts = questions.flatMap((one) => one.facts);
  const width = facts[0]?.length ?? 0;
  const flat = new Float32Array(facts.length * width);
  facts.forEach((row, at) => {
    flat.set(row, at * width);
  });
  const starts = [0];
  for (const { people } of questions) starts.push(starts.at(-1)! + people.length);
  const right = questions.flatMap((one) => one.people.map((person) => person === one.right));
  return {
    facts: flat,
    width,
    right: Uint8Array.from(right, Number),
    starts: Int32Array.from(starts),
  };
}
