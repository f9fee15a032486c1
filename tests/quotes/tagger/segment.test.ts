import { describe, expect, test } from 'vitest';
import { LABELS } from '../../../src/quotes/tagger/labels.ts';
import { overlap, segmentsOf } from '../../../src/quotes/tagger/segment.ts';
import { docOf } from '../marked.ts';

describe('labels', () => {
  test.each([
    [
      'one segment a run',
      'Ada Voss said no',
      'B-source I-source B-cue O',
      ['source 0–1', 'cue 2–2'],
    ],
    [
      'a new one with each B',
      'Ada Bo said no',
      'B-source B-source O O',
      ['source 0–0', 'source 1–1'],
    ],
    [
      'a new one with each role',
      'said it rained',
      'B-cue B-content I-content',
      ['cue 0–0', 'content 1–2'],
    ],
    [
      'none across paragraphs',
      'It rained\n\nIt snowed',
      'O B-content I-content O',
      ['content 1–1', 'content 2–2'],
    ],
    ['none', 'It rained', 'O O', []],
  ])('make %s: %s', (_, text, labels, expected) => {
    const numbers = labels.split(' ').map((label) => (LABELS as readonly string[]).indexOf(label));
    const segments = segmentsOf(docOf(text), Uint8Array.from(numbers));
    expect(segments.map(({ role, first, last }) => `${role} ${first}–${last}`)).toEqual(expected);
  });
});

test.each([
  [1, 3, 3, 5, true],
  [1, 3, 4, 5, false],
  [4, 5, 1, 3, false],
  [1, 9, 4, 5, true],
])('tokens %i–%i and %i–%i overlap: %s', (first, last, from, to, expected) => {
  expect(overlap({ first, last }, { first: from, last: to })).toBe(expected);
});
