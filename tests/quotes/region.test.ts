import { describe, expect, test } from 'vitest';
import { isWhollyQuoted, splitAtColon, trimRegion } from '../../src/quotes/region.ts';
import { docOf, mark, phrasesIn, spanOf } from './marked.ts';

describe('a region', () => {
  /** Trims the phrase in {} and puts what is left of it in <>. */
  function trim(marked: string): string {
    const doc = docOf(marked);
    const [{ first, last }] = phrasesIn(marked, '{}') as [{ first: number; last: number }];
    const region = trimRegion(doc, first, last);
    return mark(doc.text, { '<>': region ? [spanOf(doc, region)] : [] });
  }

  test.each([
    'Voss said {<it is safe>}.',
    'Voss said{: <it is safe>.}',
    'Voss said {that <it is safe>,} Roe said.',
    'Voss said{, and that <it is safe>.}',
    'Voss said {“<it is safe>”}.',
    'Voss said {“<That is safe.>”}',
    'Voss said {, that}.',
  ])('leaves marks and joining words outside: %s', (marked) => {
    expect(trim(marked)).toBe(marked.replace(/[{}]/gu, ''));
  });

  test('knows the quotations it holds', () => {
    const doc = docOf('“Ha,” so “it” is “safe”.');
    expect(trimRegion(doc, 4, doc.tokens.length - 1)?.stretches).toEqual([1, 2]);
  });
});

describe('a colon before a quotation', () => {
  /** Splits the text and puts the parts in brackets. */
  function split(marked: string): string {
    const doc = docOf(marked);
    const region = trimRegion(doc, 0, doc.tokens.length - 1)!;
    const parts = splitAtColon(doc, region) ?? [];
    return mark(doc.text, { '<>': parts.map((part) => spanOf(doc, part)) });
  }

  test.each(['<It is safe>: “<Look at it>”', '<It is safe> and that: “<Look at it>”'])(
    'parts two statements: %s',
    (marked) => {
      expect(split(marked)).toBe(marked);
    },
  );

  test.each([
    'It is safe: look at it',
    'It is safe: “look” at it',
    'It “is safe: look” at it',
    '“Look at it”',
    'It is safe, “look at it”',
    'It is “so: safe” to “look at it”',
  ])('but not in: %s', (text) => {
    expect(split(text)).toBe(text);
  });
});

test.each([
  ['“We go.”', true],
  ['“We go,” — “and stay.”', true],
  ['“We go,” she said.', false],
  ['We go.', false],
])('%s is wholly quoted: %s', (text, expected) => {
  const { tokens } = docOf(text);
  expect(isWhollyQuoted(tokens, { first: 0, last: tokens.length - 1 })).toBe(expected);
});
