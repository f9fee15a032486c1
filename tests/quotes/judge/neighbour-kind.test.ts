import { expect, test } from 'vitest';
import { neighbourKind } from '../../../src/quotes/judge/neighbour-kind.ts';
import { docOf } from '../marked.ts';

test.each([
  [',', 1],
  [':', 2],
  ['?', 3],
  ['The', 4],
  ['with', 5],
  ['that', 6],
  ['’s', 7],
  ['and', 8],
  ['so-called', 9],
  ['their', 10],
  ['Harrow', 11],
  ['harbour', 12],
  ['', 0],
])('beside “%s”: %i', (text, kind) => {
  expect(neighbourKind(docOf(text).tokens[0])).toBe(kind);
});
