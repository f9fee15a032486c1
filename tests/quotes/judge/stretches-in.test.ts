import { expect, test } from 'vitest';
import { stretchesIn } from '../../../src/quotes/judge/stretches-in.ts';
import { docOf, phrasesIn } from '../marked.ts';

test.each([
  ['“One” and <“two” and “three>”.', [1, 2]],
  ['“One” and <“two>”.', [1]],
  ['<One> “two”.', []],
])('%s touches the stretches %j', (marked, stretches) => {
  expect(stretchesIn(docOf(marked), phrasesIn(marked, '<>')[0]!)).toEqual(stretches);
});
