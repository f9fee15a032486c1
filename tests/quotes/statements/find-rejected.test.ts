import { expect, test } from 'vitest';
import { extractQuotes } from '../../../src/quotes/extract-quotes.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

const SAID = 'The paper reported that Ada Voss had said of the crews: “Let them swim.”';

/** The class of each direct quotation, in their order. */
const classesIn = (text: string) =>
  extractQuotes(text, splitSentences(text))
    .filter(({ kind }) => kind === 'direct')
    .map((quote) => [quote.class, quote.confidence <= 0.5]);

test.each([
  'Ms Voss said no such thing.',
  'Voss, who chairs the port, has always denied having said it.',
  'She has denied making the remark, and asked for a correction.',
  'Ada Voss never said that.',
  'Later Ms Voss denied ever using those words.',
  'Rain fell. It was late. Ms Voss did not say that, her office told us.',
])('words are disowned: %s', (denial) => {
  expect(classesIn(`${SAID}\n\n${denial}`)).toEqual([['deny', true]]);
});

test.each([
  'Ms Voss said no such thing had happened before.',
  'Bo Roe denied having said it.',
  'She denied saying that the crews were late.',
  'Nobody is to blame, although Ms Voss did not say so.',
  'She never said why.',
])('words stay theirs: %s', (sentence) => {
  expect(classesIn(`${SAID}\n\n${sentence}`)).toMatchObject([['assert', expect.any(Boolean)]]);
});

test('of several quotations the last that may be meant', () => {
  const text = `“We sail,” Ada Voss said.\n\n${SAID}\n\n“We wait,” Bo Roe said.\n\nMs Voss denied saying it.`;
  expect(classesIn(text).map(([does]) => does)).toEqual(['assert', 'deny', 'assert']);
});
