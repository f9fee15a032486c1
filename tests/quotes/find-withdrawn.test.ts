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
    '(This Nov. 27 story has been corrected to fix the hour in paragraph 2)',
    '(Corrects quote in paragraph 3)',
    'This version corrects the hour of the ferry.',
    'In an earlier version of this article, the hour was wrong.',
    'A caption on an earlier version of this article gave a wrong name.',
    'Owing to an editing error, the hour was wrong.',
    'In a story published Nov. 27, the agency erroneously gave the hour as nine.',
    'We have corrected this article.',
    'Publisher’s note: The hour was wrong.',
    'A correction was made on Nov. 27, 2026: The hour was wrong.',
    '• This article was amended on 27 November 2026. The hour was wrong.',
    'Clarification 27 November: The hour was not given by the mayor, as Ms. Holm had said.',
    'Update, 27 Nov., 10:15 a.m.: This story has been updated with the hour.',
    'When we learn of a mistake, we say so.',
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
    'Because of the storm the ferry stayed in port.',
    'In a report published 3 May, the council said that the pier was safe.',
    'Update: The mayor said that the pier was safe.',
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
    [
      'A correction was made on Nov. 27: An earlier version of this article misquoted Ada Holm. She said “we have no pilot,” not “we have no plan.”',
      ['we have no plan.'],
    ],
    [
      '• This article was amended on 27 November. An earlier version attributed to Ada Holm the words “the mayor is a fool”. She did not say them.',
      ['the mayor is a fool'],
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
    ['Clarification: The words “I sold it” were not said by Ms. Voss.', ['I sold it']],
    [
      'Editor’s note: A remark by Voss, “no ship will come”, has been removed.',
      ['no ship will come'],
    ],
    ['Correction: The report had Voss saying “I sold it.” She did not say this.', ['I sold it.']],
    [
      'In a story Nov. 27, the agency reported erroneously that Voss said “I sold it.” She said “I told it.”',
      ['I sold it.'],
    ],
    ['(Corrects quote in paragraph 3 to “old”, not “sold”)', ['sold']],
    ['This story has been corrected to say that Voss did not say “I sold it”.', ['I sold it']],
    ['Correction: We misattributed a quotation. “I sold it” was said by Mr. Roe.', []],
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

  test('are those that a note tells without marks, as their speaker says them', () => {
    const isWithdrawn = findWithdrawn(
      'Correction: An earlier version of this article misquoted Calder as saying that she had sold her pier. She said “leased”.',
    );
    expect(isWithdrawn(['I have sold my pier, and I have told the mayor.'])).toBe(true);
    expect(isWithdrawn(['The form says so', 'I’ve sold my pier'])).toBe(true);
    expect(isWithdrawn(['I have leased my pier, and I have told the mayor.'])).toBe(false);
    expect(isWithdrawn(['Calder has sold her pier'])).toBe(false);
    expect(isWithdrawn(['I have sold nothing'])).toBe(false);
  });

  test('are not those that a note says were told rightly', () => {
    const isWithdrawn = findWithdrawn(
      'Correction: We misspelt a name. Calder was correctly quoted as saying that she had sold the pier.',
    );
    expect(isWithdrawn(['I have sold the pier'])).toBe(false);
  });

  test('are none where there is no note', () => {
    const isWithdrawn = findWithdrawn('“We have no money,” Voss said, wrongly.');
    expect(isWithdrawn(['We have no money'])).toBe(false);
  });
});
