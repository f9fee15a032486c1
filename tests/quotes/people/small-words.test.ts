import { expect, test } from 'vitest';
import { smallWords } from '../../../src/quotes/people/small-words.ts';
import { docOf } from '../marked.ts';

test('small words are those that stand somewhere in lower case', () => {
  const { tokens } = docOf('Old Voss left. The old bridge, 1, fell.');
  expect([...smallWords(tokens)].sort()).toEqual(['bridge', 'fell', 'left', 'old']);
});
