import { describe, expect, test } from 'vitest';
import { findNotes } from '../../src/quotes/find-notes.ts';
import { findWithdrawn } from '../../src/quotes/find-withdrawn.ts';

describe('notes of the outlet on its own article', () => {
  test.each([
    'Correction: The ferry sails at nine.',
    'CORRECTION (Nov. 27) – The ferry sails at nine.',
    'Clarification, Nov. 27: The ferry sails at nine.',
    'Editor’s note: The harbour office has since answered.',
    'This article was amended on 27 November 2026 to remove a quotation.',
    'An earlier version of this story gave a wrong hour.',
    'The original version of this article gave a wrong hour.',
    'On 27 November this report was corrected.',
  ])('%s', (note) => {
    const text = `It rained.\n\n${note}`;
    expect(findNotes(text).map(({ start, end }) => text.slice(start, end))).toEqual([note]);
  });

  test('a heading that stands alone has its note below', () => {
    const text = 'It rained.\n\nCorrection\n\nThe ferry sails at nine.\n\nMore news.';
    expect(findNotes(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The ferry sails at nine.',
    ]);
  });

  test.each([
    'The correction of the chart took a year.',
    'Corrections officers went on strike.',
    'This article of the law was amended by the council, Voss said.',
    'Editors noted that the pier had sunk.',
  ])('not %s', (text) => {
    expect(findNotes(text)).toEqual([]);
  });
});

describe('words that a correction takes back', () => {
  test.each([
    [
      'An earlier version of this article quoted Ms. Holm as saying, “We have no plan.” She said, “We have no pilot.”',
      ['We have no plan.'],
    ],
    ['Correction: We misquoted Voss as saying “I know nobody”.', ['I know nobody']],
    ['Correction: Voss said “the pier is old”, not “the pier is sold”.', ['the pier is sold']],
    [
      'Correction: Voss was wrongly quoted as saying “I left” and “I won’t return”. In fact she said “I leave at nine”.',
      ['I left', 'I won’t return'],
    ],
    [
      'This article was amended on 3 May to remove a quotation, “nobody asked us”, that was not Voss’s.',
      ['nobody asked us'],
    ],
    ['Correction: The word should have read “quay” instead of “key”.', ['key']],
  ])('%s', (note, taken) => {
    const isWithdrawn = findWithdrawn(`It rained.\n\n${note}`);
    const quoted = [...note.matchAll(/“([^”]*)”/gu)].map((match) => match[1]!);
    expect(quoted.filter((words) => isWithdrawn([words]))).toEqual(taken);
  });

  test('are known however they are set in type, and within a longer quotation', () => {
    const isWithdrawn = findWithdrawn(
      'Correction: We misquoted Voss as saying “we have no money”.',
    );
    expect(isWithdrawn(['We have — no MONEY!'])).toBe(true);
    expect(isWithdrawn(['Truly', 'we have no money for this, and no time'])).toBe(true);
    expect(isWithdrawn(['We have money'])).toBe(false);
  });

  test('are none where there is no note', () => {
    const isWithdrawn = findWithdrawn('“We have no money,” Voss said, wrongly.');
    expect(isWithdrawn(['We have no money'])).toBe(false);
  });
});
