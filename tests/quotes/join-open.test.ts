import { expect, test } from 'vitest';
import { makeAttribution } from '../../src/quotes/attribution.ts';
import { joinOpen } from '../../src/quotes/join-open.ts';
import { trimRegion } from '../../src/quotes/region.ts';
import { docOf, phrasesIn, textOf } from './marked.ts';

/** Each <content> with the [source] of the same number, or nobody; what becomes of them. */
function read(marked: string, owners: (number | null)[]): string[] {
  const doc = docOf(marked);
  const sources = phrasesIn(marked, '[]');
  const found = phrasesIn(marked, '<>').map(({ first, last }, at) => {
    const owner = owners[at];
    const source = owner == null ? null : sources[owner]!;
    const { unit } = doc.tokens[first]!;
    const region = trimRegion(doc, first, last)!;
    return makeAttribution(doc, [region], { cue: null, source, unit, sure: source ? 0.9 : 0 });
  });
  return joinOpen(doc, found).map(({ source, spans }) => {
    const words = spans.map(({ start, end }) => doc.text.slice(start, end)).join(' … ');
    return `${textOf(doc, source)}: ${words}`;
  });
}

test.each([
  ['[Voss] said: “<It is.>\n\n“<It was.>”', [0, null], ['Voss: It is. … It was.']],
  ['[Voss] said: “<It is.>\n\n“It was.”', [0], ['Voss: It is. … It was.']],
  ['“<It is.>\n\n“<It was,>” said [Voss].', [null, 0], ['Voss: It is. … It was']],
  ['“It is.\n\n“<It was,>” said [Voss].', [0], ['Voss: It is. … It was']],
])('a quotation over paragraphs is one: %s', (marked, owners, expected) => {
  expect(read(marked, owners)).toEqual(expected);
});

test.each([
  ['[Voss] said: “<It is.>”\n\n“<It was.>”', [0, null], ['Voss: It is.', 'undefined: It was.']],
  ['[Voss] said: “<It is.>\n\n“<It was,>” said [Roe].', [0, 1], ['Voss: It is.', 'Roe: It was']],
])('others stay apart: %s', (marked, owners, expected) => {
  expect(read(marked, owners)).toEqual(expected);
});
