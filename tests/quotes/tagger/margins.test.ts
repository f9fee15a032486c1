import { expect, test } from 'vitest';
import { LABEL_COUNT, LABELS, OUTSIDE } from '../../../src/quotes/tagger/labels.ts';
import { MARGINS, readMargins } from '../../../src/quotes/tagger/margins.ts';

test.each([
  ['0 for the best role, below for the others', { O: 7, 'B-source': 4 }, [0, -3, -7, -7]],
  ['of a role the better of its labels', { 'B-cue': 2, 'B-content': 9 }, [-9, -9, -7, 0]],
  ['0 for all where they score the same', {}, [0, 0, 0, 0]],
])('the margins of a token are %s', (_, scores: Record<string, number>, margins) => {
  const read = new Float32Array(MARGINS);
  readMargins(
    {
      offset: 0,
      size: 1,
      emissions: Float32Array.from(LABELS, (label) => scores[label] ?? 0),
      places: Uint8Array.of(OUTSIDE),
      transitions: new Float32Array(LABEL_COUNT ** 2),
    },
    read,
  );
  expect([...read]).toEqual(margins);
});
