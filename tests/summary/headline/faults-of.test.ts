import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../src/summary/headline/faults-of.ts';

describe('a headline', () => {
  test.each([
    'Premier Holt resigns over leak',
    'Quake kills 212 in Torra',
    'Ferries in Sill Bay stop as crews strike',
    'NATO troops leave Torra',
    'COVID cases rise in Senn',
    'Court overturns ‘catch and keep’ rule for kites',
    'Ferry crews walked out at noon in Sill Bay',
  ])('that says who did what has no fault: “%s”', (title) => {
    expect(faultsOf(title)).toBe(0);
  });

  test.each([
    ['a question', 'Why did the ferries stop?'],
    ['a tease', 'You won’t believe what Holt did'],
    ['an opinion', 'Opinion: Holt has failed Senn'],
    ['an argument', 'Why Holt failed Senn'],
    ['shouting', 'HOLT RESIGNS AFTER LEAK'],
    ['a quotation without a speaker', '“We go on until they pay us”'],
    ['a quotation first', '‘It shook the house’: quake hits Torra'],
    ['a judgement', 'Holt’s shameful silence over leak goes on'],
    ['a label', 'A harbour in the dark'],
    ['talk', 'Lind slams Holt over leak'],
    ['a check', 'No, Holt did not resign over the leak'],
    ['an ultimatum', 'Holt resigns after ultimatum of Lind'],
    ['an address to the reader', 'Holt resigns and your fares rise'],
  ])('has a fault where it is %s', (_, title) => {
    expect(faultsOf(title)).toBeGreaterThan(0.5);
  });
});
