import { expect, test } from 'vitest';
import { makeAttribution } from '../../src/quotes/attribution.ts';
import { carryOn } from '../../src/quotes/carry-on.ts';
import { trimRegion } from '../../src/quotes/region.ts';
import { docOf, phrasesIn } from './marked.ts';

/** What is given to the [source] of the <content> besides. */
function more(marked: string): string[] {
  const doc = docOf(marked);
  const [source = null] = phrasesIn(marked, '[]');
  const found = phrasesIn(marked, '<>').map(({ first, last }) => {
    const { unit } = doc.tokens[first]!;
    const region = trimRegion(doc, first, last)!;
    return makeAttribution(doc, [region], { cue: null, source, unit, sure: 0.9 });
  });
  return carryOn(doc, found)
    .filter((one) => !found.includes(one) && one.source === source)
    .map(({ spans }) => spans.map(({ start, end }) => doc.text.slice(start, end)).join(' … '));
}

test.each([
  ['“<It is late>,” said [Voss].\n\n“We all go on by train.”', 'We all go on by train.'],
  [
    '“<It is late>,” said [Voss].\n\nFive pictures\n\n“We all go on by train.”',
    'We all go on by train.',
  ],
])('whoever speaks goes on: %s', (marked, words) => {
  expect(more(marked)).toEqual([words]);
});

test.each([
  ['“<It is late>,” said [Voss]. The train is full.\n\n“We all go on by boat.”'],
  ['“<It is late>,” said [Voss].\n\nThe train is full.\n\n“We all go on by boat.”'],
  ['“<It is late>,” said [Voss].\n\n“We go.”'],
  ['“<It is late>,” said [Voss].\n\n“No Crew And No Boat At All”'],
  ['“<It is late>,” said [Voss].\n\n“We all go on by boat,” said Roe.'],
  ['“It is late.”\n\n“We all go on by boat.”'],
])('nobody goes on: %s', (marked) => {
  expect(more(marked)).toEqual([]);
});
