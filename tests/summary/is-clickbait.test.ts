import { describe, expect, test } from 'vitest';
import { isClickbait } from '../../src/summary/is-clickbait.ts';

describe('a headline', () => {
  test.each([
    'Why did the ferries stop?',
    'Here’s why the ferries stopped',
    'You won’t believe what the crews want',
    '7 things to know about the strike',
    'What you need to know about the ferry strike',
    'The real reason ferries stopped',
    'The crews met, and then…',
    '',
  ])('that asks or teases is no title: “%s”', (headline) => {
    expect(isClickbait(headline)).toBe(true);
  });

  test.each([
    'Ferries in Sill Bay stop as crews strike',
    'Minister: “No talks before Monday”',
    '30 hurt as ferry hits pier',
    'What Marchetti said to the union',
  ])('that tells is one: “%s”', (headline) => {
    expect(isClickbait(headline)).toBe(false);
  });
});
