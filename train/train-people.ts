import { CERTAINTY_STEPS, certaintyStep } from '../src/quotes/judge/certainty-step.ts';
import { likelihoods } from '../src/quotes/judge/likelihoods.ts';
import type { PackedModel } from '../src/quotes/learned/model.ts';
import { type PackedTrees, readTrees, scoreFacts } from '../src/quotes/learned/trees.ts';
import { pool } from './measure-reliability.ts';
import type { Meant } from './pronoun-passages.ts';
import { type Rows, trainTrees } from './train-trees.ts';

/** News has few examples and is what is read: each counts as so many of an encyclopaedia. */
const WEIGHT_OF_NEWS = 12;
const FOLDS = 5;
/**
 * Trains the choice of whom a pronoun or a description means, and measures how often it is right for
 * each step of certainty, by cross-validation.
 */
export function trainPeople(passages: Meant[], news: Meant[]): PackedModel['ranker'] {
  const blocks = CERTAINTY_STEPS.map(() => ({ right: 0, count: 0, steps: 1 }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = (all: Meant[]): Meant[] => all.filter((_, at) => at % FOLDS !== fold);
    const own = (all: Meant[]): Meant[] => all.filter((_, at) => at % FOLDS === fold);
    const trees = readTrees(learnPeople(others(passages), others(news)));
    const weighed = [...own(passages), ...repeat(own(news))];
    for (const { people, facts, right } of weighed) {
      const likely = likelihoods(facts.map((one) => scoreFacts(trees, one)));
      const most = Math.max(...likely);
      const block = blocks[certaintyStep(most)]!;
      block.count++;
      if (people[likely.indexOf(most)] === right) block.right++;
    }
  }
  return { trees: learnPeople(passages, news), reliability: pool(blocks) };
}

export const learnPeople = (passages: Meant[], news: Meant[]): PackedTrees =>
  trainTrees(toRows([...passages, ...repeat(news)]));

const repeat = (news: Meant[]): Meant[] =>
  Array.from({ length: WEIGHT_OF_NEWS }, () => news).flat();

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
