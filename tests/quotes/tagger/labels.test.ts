import { describe, expect, test } from 'vitest';
import {
  AFTER,
  BEFORE,
  GOES_ON,
  LABELS,
  mayFollow,
  OPENERS,
  OPENS,
  OUTSIDE,
} from '../../../src/quotes/tagger/labels.ts';

const PLACES = { outside: OUTSIDE, 'as the first within': OPENS, 'further within': GOES_ON };
const indexOf = (label: string): number => (LABELS as readonly string[]).indexOf(label);

describe('a label', () => {
  test.each([
    ['B-source', 'the start', 'outside', true],
    ['I-source', 'the start', 'outside', false],
    ['I-source', 'B-source', 'outside', true],
    ['I-source', 'I-source', 'outside', true],
    ['I-source', 'B-cue', 'outside', false],
    ['B-cue', 'I-source', 'outside', true],
    ['B-source', 'B-source', 'outside', true],
    ['O', 'I-content', 'outside', true],
    ['I-content', 'O', 'outside', false],
    ['B-content', 'O', 'as the first within', true],
    ['I-content', 'B-content', 'as the first within', true],
    ['B-source', 'O', 'as the first within', false],
    ['O', 'I-content', 'as the first within', true],
    ['I-content', 'B-content', 'further within', true],
    ['B-content', 'B-content', 'further within', false],
    ['O', 'I-content', 'further within', false],
    ['O', 'O', 'further within', true],
    ['I-content', 'O', 'further within', false],
    ['I-source', 'B-source', 'further within', false],
  ] as const)('%s after %s, %s the quotation marks: %s', (next, previous, place, allowed) => {
    expect(mayFollow(indexOf(previous), indexOf(next), PLACES[place])).toBe(allowed);
  });

  test('is in the tables of what may open, come before and come after', () => {
    for (const place of Object.values(PLACES))
      LABELS.forEach((_, label) => {
        expect(OPENERS[place]![label]).toBe(mayFollow(-1, label, place));
        LABELS.forEach((_, other) => {
          const allowed = mayFollow(other, label, place);
          expect(BEFORE[place]![label]!.includes(other)).toBe(allowed);
          expect(AFTER[place]![other]!.includes(label)).toBe(allowed);
        });
      });
  });
});
