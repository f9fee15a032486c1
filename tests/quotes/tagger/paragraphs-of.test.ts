import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../src/quotes/tagger/paragraphs-of.ts';
import { docOf } from '../marked.ts';

test.each([
  ['Rain fell. It was so.\n\nSnow fell.', undefined, ['0–6', '7–9']],
  ['Rain fell. It was so.', 5, ['0–2', '3–6']],
  ['Rain fell. It was so.', 7, ['0–6']],
  ['', undefined, []],
])('the paragraphs of “%s”, each of at most %s tokens', (text, maxTokens, expected) => {
  const pieces = paragraphsOf(docOf(text).units, maxTokens);
  expect(pieces.map(({ first, last }) => `${first}–${last}`)).toEqual(expected);
});
