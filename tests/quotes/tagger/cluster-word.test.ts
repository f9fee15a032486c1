import { expect, test } from 'vitest';
import { clusterWord } from '../../../src/quotes/tagger/cluster-word.ts';

test.each([
  ['2016', '0'],
  ['1st', '0'],
  ['Voss', 'Voss'],
])('to the clusters, %s is %s', (text, word) => {
  expect(clusterWord(text)).toBe(word);
});
