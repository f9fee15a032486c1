import { expect, test } from 'vitest';
import { extractQuotes } from '../../src/quotes/extract-quotes.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

test.each([
  ['Mayor Ann Lee came. Ann Lee never said: “The pier is safe and open.”', false],
  ['Mayor Ann Lee came. Ann Lee allegedly said: “The pier is safe and open.”', false],
  ['Mayor Ann Lee came. Ann Lee denied it: “I have never been on that pier.”', true],
  ['Mayor Ann Lee came. Ann Lee said: “The pier is safe and open.”', true],
])('what somebody is said not to have spoken is not sure: %s', (text, sure) => {
  const [quote] = extractQuotes(text, splitSentences(text));
  expect(quote!.confidence >= 0.7).toBe(sure);
});
