import { describe, expect, test } from 'vitest';
import { makeAttribution } from '../../src/quotes/attribution.ts';
import { trimRegion } from '../../src/quotes/region.ts';
import { docOf, mark, phrasesIn } from './marked.ts';

const NOBODY = { cue: null, source: null, unit: 0, sure: 1 };

describe('an attribution', () => {
  // The words of the regions stand in {}, the spans that are made of them in <>.
  test.each([
    ['Voss said {<it is safe>}.', 'indirect'],
    ['Voss said “{<it is safe>}”.', 'direct'],
    ['“{<It is>},” Voss said, “{<safe.>}”', 'direct'],
    ['“{<It is safe>,” — “<it is old.>}”', 'direct'],
    ['{<“It is safe,” and “it is old.”>}', 'mixed'],
    ['Voss said {<it is “safe”>}.', 'mixed'],
    ['Voss said {<“safe” it is>}.', 'mixed'],
  ])('of %s is %s', (marked, kind) => {
    const doc = docOf(marked);
    const regions = phrasesIn(marked, '{}').map(({ first, last }) => trimRegion(doc, first, last)!);
    const made = makeAttribution(doc, regions, NOBODY);
    expect(mark(doc.text, { '<>': made.spans })).toBe(marked.replace(/[{}]/gu, ''));
    expect(made).toMatchObject({ ...NOBODY, kind });
  });
});
