import { describe, expect, test } from 'vitest';
import { findSpeakingLabels } from '../../../src/quotes/rules/find-speaking-labels.ts';
import { docOf } from '../marked.ts';

const speaking = (text: string) => [...findSpeakingLabels(docOf(text))];

describe('labels that speak', () => {
  test.each([
    [
      'two that stand side by side',
      'WALLACE: Did you read it?\n\nBRANDT: Twice.',
      ['wallace', 'brandt'],
    ],
    [
      'one that comes back after another',
      'ROE: No.\n\nIt rained.\n\nLEE: Yes.\n\nIt snowed.\n\nROE: Never.',
      ['roe'],
    ],
    ['a full name', 'ANN WALLACE: The bridge is safe.', ['ann wallace']],
    ['a person of the article', 'Mr. Brandt came late.\n\nBRANDT: I read all of it.', ['brandt']],
  ])('%s', (_, text, labels) => {
    expect(speaking(text)).toEqual(expect.arrayContaining(labels));
  });

  test.each([
    'PORTHAVEN: The bridge is safe, the mayor found.',
    'VIDEO: The bridge falls into the sea.',
    'EXCLUSIVE: The bridge was sold twice.',
    'FACT CHECK: The bridge is not for sale.',
    'Correction: “We have no money.” was never said.',
    'FOOD: £90 a week.\n\nFUEL: £30 a week.',
    'BENEFITS: Less than before.\n\nRENT: More than before.',
    'VIDEO: The bridge falls.\n\nPHOTOS: The bridge before.',
  ])('not what is no person: %s', (text) => {
    expect(speaking(text)).toEqual([]);
  });
});
