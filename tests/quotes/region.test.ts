import { describe, expect, test } from 'vitest';
import { isWhollyQuoted, splitAtColon, trimRegion } from '../../src/quotes/region.ts';
import { withoutAside, withoutDeed } from '../../src/quotes/without-narrator.ts';
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

describe('where the narrator goes on', () => {
  /** Cuts the phrase in {} and puts what is left of it in <>. */
  function cut(marked: string): string {
    const doc = docOf(marked);
    const [{ first, last }] = phrasesIn(marked, '{}') as [{ first: number; last: number }];
    const region = withoutDeed(doc, withoutAside(doc, trimRegion(doc, first, last)!));
    return mark(doc.text, { '<>': [spanOf(doc, region)] });
  }

  test.each([
    'Voss said {<it is safe> – although nobody has looked}.',
    'Voss said {<it is safe> - even though nobody has looked}.',
    'Voss said {<it is safe> – when boats lie on the sand}.',
    'Voss said {<it is safe – although old – and cheap>}.',
    'Voss said {<it is safe – and that it is cheap>}.',
    'Voss said {<it is “safe” – though “not” for all>}.',
    'Voss said {<she took the boat> and was fined on Monday}.',
    'Voss said {<she took the boat>, and was jailed for a year}.',
    'Voss said {<she took the boat and was late>}.',
  ])('a region ends: %s', (marked) => {
    expect(cut(marked)).toBe(marked.replace(/[{}]/gu, ''));
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
