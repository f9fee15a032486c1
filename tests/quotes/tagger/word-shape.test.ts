import { expect, test } from 'vitest';
import { wordShape } from '../../../src/quotes/tagger/word-shape.ts';

test.each([
  ['Voss', 'Harrow'],
  ['McKay', 'DeVoss'],
  ['U.S.', 'D.C.'],
  ['2,000', '1.5'],
  ['été', 'ice'],
])('%s has the shape of %s', (one, other) => {
  expect(wordShape(one)).toBe(wordShape(other));
});

test.each([
  ['Voss', 'voss'],
  ['Voss', 'VOSS'],
  ['McKay', 'Mckay'],
  ['2000', '2,000'],
])('%s has another shape than %s', (one, other) => {
  expect(wordShape(one)).not.toBe(wordShape(other));
});
