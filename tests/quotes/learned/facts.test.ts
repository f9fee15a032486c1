import { expect, test } from 'vitest';
import { checkFacts } from '../../../src/quotes/learned/facts.ts';

const FACTS = { word: 1, shape: 2 };
const AGAIN = '; train the model again: npm run train';

test.each([
  ['new', { word: 1 }, `The model was trained without the tagger's fact “shape”`],
  [
    'gone',
    { word: 1, shape: 2, ending: 3 },
    'The model was trained with “ending”, which the tagger no longer reads',
  ],
  ['moved', { word: 1, shape: 5 }, `The tagger's fact “shape” is number 2 and was 5 in training`],
])('a fact that is %s is refused by name', (_, learned, problem) => {
  expect(() => checkFacts('tagger', FACTS, learned)).toThrow(new Error(problem + AGAIN));
});

test.each([
  ['new', { shape: 1 }, 'without the tagger'],
  ['gone', { ending: 1, word: 2, shape: 3 }, 'with “ending”'],
])('a fact that is %s is named before those that moved for it', (_, learned, problem) => {
  expect(() => checkFacts('tagger', FACTS, learned)).toThrow(problem);
});

test('the same facts are accepted in any order', () => {
  expect(() => checkFacts('tagger', FACTS, { shape: 2, word: 1 })).not.toThrow();
});
