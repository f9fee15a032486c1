import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTrees, scoreFacts, type Trees } from '../../../src/quotes/learned/trees.ts';
import { createRandom } from '../../../train/random.ts';
import { type Rows, trainTrees } from '../../../train/train-trees.ts';

describe('a tree', () => {
  /** Asks fact 1 at the root, fact 0 where it is small and fact 2 where it is large. */
  const tree: Trees = {
    depth: 2,
    count: 1,
    facts: Uint8Array.of(1, 0, 2),
    thresholds: Float32Array.of(5, 2, Number.POSITIVE_INFINITY),
    leaves: Int8Array.of(10, 20, 30, 40),
    scale: 0.5,
  };

  test.each([
    [[0, 0, 0], 5],
    [[2, 0, 0], 10],
    [[9, 4.9, 9], 10],
    [[9, 5, 9], 15],
  ])('leads the facts %j to the leaf %d', (facts, score) => {
    expect(scoreFacts(tree, Float32Array.from(facts))).toBe(score);
  });

  test('adds to the others', () => {
    const two = {
      ...tree,
      count: 2,
      facts: Uint8Array.of(1, 0, 2, 0, 0, 0),
      thresholds: Float32Array.of(5, 2, 9, 1, 1, 1),
      leaves: Int8Array.of(10, 20, 30, 40, 1, 2, 3, 4),
    };
    expect(scoreFacts(two, Float32Array.of(2, 0, 0))).toBe(10 + 2);
  });
});

/** Questions of two answers: right is the one whose facts lie on different sides of one half. */
function askQuestions(count: number, seed: number): [right: number[], wrong: number[]][] {
  const random = createRandom(seed);
  const low = () => random() / 2;
  const high = () => 0.5 + random() / 2;
  return Array.from({ length: count }, () => [
    random() < 0.5 ? [low(), high()] : [high(), low()],
    random() < 0.5 ? [low(), low()] : [high(), high()],
  ]);
}

function toRows(questions: [number[], number[]][]): Rows {
  return {
    facts: Float32Array.from(questions.flat(2)),
    width: 2,
    right: Uint8Array.from(questions.flatMap(() => [1, 0])),
    starts: Int32Array.from({ length: questions.length + 1 }, (_, at) => at * 2),
  };
}

describe('boosted trees', () => {
  const rows = toRows(askQuestions(1000, 3));
  const trees = readTrees(trainTrees(rows));
  const scoreOf = (facts: number[]) => scoreFacts(trees, new Float32Array(facts));

  test('learn what no single fact tells', () => {
    const asked = askQuestions(500, 5);
    const solved = asked.filter(([right, wrong]) => scoreOf(right) > scoreOf(wrong));
    expect(solved.length / asked.length).toBeGreaterThan(0.95);
  });

  test('are the same from the same rows', () => {
    expect(trainTrees(rows)).toEqual(trainTrees(rows));
  });

  test('give a finite score to any facts', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (a, b) => {
        expect(Number.isFinite(scoreOf([a, b]))).toBe(true);
      }),
    );
  });
});
