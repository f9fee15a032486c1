import { expect, test } from 'vitest';
import { extractQuotes } from '../../src/quotes/extract-quotes.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

const certainIn = (text: string): string[] =>
  extractQuotes(text, splitSentences(text))
    .filter(({ certain }) => certain)
    .flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));

const KNOWN = 'Harbour minister Ann Lee opened the pier on Monday.';

test('a whole quotation with its verb, of somebody whom the article names in full and again, is certain', () => {
  expect(certainIn(`${KNOWN}\n\n“The pier is safe and will stay open,” Lee said.`)).toEqual([
    'The pier is safe and will stay open',
  ]);
});

test.each([
  ['a name met once', '“The pier is safe and will stay open,” Ann Lee said.'],
  ['a surname without a first name', 'Mr. Lee came.\n\n“The pier is safe,” Mr. Lee said.'],
  [
    'a pronoun in another paragraph',
    `${KNOWN}\n\n“The pier is safe and will stay open,” she said.`,
  ],
  ['words that are quoted in part', `${KNOWN}\n\nLee said the pier was “safe and sound” at last.`],
  ['reported speech', `${KNOWN}\n\nLee said that the pier was safe and would stay open.`],
  ['a mark that is not closed', `${KNOWN}\n\nLee said: “The pier is safe.\n\n“It will stay open.”`],
  ['two who share a surname', `${KNOWN} Bo Lee left.\n\n“The pier is safe and open,” Lee said.`],
  ['a pronoun in the same paragraph', `${KNOWN} “The pier is safe and will stay open,” she said.`],
  [
    'a description',
    `${KNOWN} Lee smiled.\n\n“The pier is safe and will stay open,” the minister said.`,
  ],
  ['a relative of the same surname', `${KNOWN} Her son, Bo Lee, came.\n\n“It is safe,” Lee said.`],
  ['two quotations side by side', `${KNOWN}\n\n“Is it safe?” “Of course it is,” Lee said.`],
  ['what was never said', `${KNOWN}\n\nLee never said: “The pier is safe and open.”`],
  ['what is only said to be said', `${KNOWN}\n\nCritics claim Lee said: “The pier is safe.”`],
  ['what was read out', `${KNOWN}\n\n“I am sorry for everything that happened,” Lee read.`],
  [
    'half of a broken sentence',
    `${KNOWN}\n\n“The pier,” Lee said, “is safe and,” she added, “is open.”`,
  ],
  ['a body', 'The Harbour Office met.\n\n“The pier is safe,” the Harbour Office said.'],
  ['a transcript', 'ANN LEE: The pier is safe.\n\nBO ROE: Is it?\n\nANN LEE: It is.'],
])('whatever leaves a doubt takes it away: %s', (_, text) => {
  expect(certainIn(text)).toEqual([]);
});

test('what goes on in the next paragraph without a verb is not certain, what it goes on from is', () => {
  const text = `${KNOWN} “It is safe,” Lee said.\n\n“We looked at it twice, and then once more.”`;
  expect(certainIn(text)).toEqual(['It is safe']);
});
