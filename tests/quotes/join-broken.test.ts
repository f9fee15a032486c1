import { expect, test } from 'vitest';
import { extractQuotes } from '../../src/quotes/extract-quotes.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

/** The pieces of each direct quotation. */
const direct = (text: string) =>
  extractQuotes(text, splitSentences(text))
    .filter(({ kind }) => kind === 'direct')
    .map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));

test.each([
  [
    'whatever is reported after it',
    '“You cannot,” Ines Wendt said, “sell the quay and keep the boats,” adding that she would vote no.',
    [['You cannot', 'sell the quay and keep the boats']],
  ],
  [
    'where the second half breaks once more',
    '“I never,” said Ines Wendt, who runs the market, “signed that,” and “never will.”',
    [['I never', 'signed that', 'never will.']],
  ],
  [
    'but not where a new sentence begins',
    '“You cannot sell it,” Ines Wendt said. “Keep the boats,” she added.',
    [['You cannot sell it'], ['Keep the boats']],
  ],
])('a quotation that its speaker breaks is one, %s', (_, text, expected) => {
  expect(direct(text)).toEqual(expected);
});
