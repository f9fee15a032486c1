import { describe, expect, test } from 'vitest';
import {
  isWhollyQuoted,
  splitAtColon,
  splitAtStop,
  trimRegion,
  withoutListener,
} from '../../src/quotes/region.ts';
import {
  withoutAside,
  withoutDeed,
  withoutLead,
  withoutNarrator,
  withoutSequel,
} from '../../src/quotes/without-narrator.ts';
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
    const own = withoutNarrator(doc, withoutLead(doc, trimRegion(doc, first, last)!));
    const region = withoutDeed(doc, withoutAside(doc, withoutSequel(doc, own)));
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
    'Voss called {<it “a shame>” and left the room}.',
    'Voss called {<it “a shame” and a waste>}.',
    'Voss said {<it was “wrong” and needed work>}.',
    '{“<It is safe>” as calls grew for her to go}, Voss said.',
    'Voss called {<it “safe>” as calls grew for her to go}.',
    'Voss said {<it was “safe” as long as it was dry>}.',
    '{Speaking on Monday, “<It is safe,>”} Voss said.',
    '{<On Monday it was “safe,>”} Voss said.',
    '{<In May, the pier was “safe,>”} Voss said.',
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

describe('a stop and a closing mark', () => {
  test.each([
    ['end what was said', '“<It is safe.>” Showing a map of the pier'],
    ['part two statements', '“<It is safe.>” <Voss called it “old>”'],
    ['are no border before small letters', '“<It is safe!” is what they say>'],
    ['are no border where the quotation goes on', '“<It is safe.” “It is old.>”'],
  ])('%s: %s', (_, marked) => {
    const doc = docOf(marked);
    const parts = splitAtStop(doc, trimRegion(doc, 0, doc.tokens.length - 1)!);
    expect(mark(doc.text, { '<>': parts.map((part) => spanOf(doc, part)) })).toBe(marked);
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

test.each([
  'Voss told {crews “<I stay>”}.',
  'Voss told {the paper that <nobody had looked>}.',
  'Voss told {<him she would stay>}.',
  'Voss told {<the old crews of all the night boats that she stays>}.',
  'Voss said {<the paper that nobody reads is dull>}.',
])('whom it was told is no part of what was said: %s', (marked) => {
  const doc = docOf(marked);
  const [{ first, last }] = phrasesIn(marked, '{}') as [{ first: number; last: number }];
  const region = withoutListener(doc, trimRegion(doc, first, last)!);
  expect(mark(doc.text, { '<>': [spanOf(doc, region)] })).toBe(marked.replace(/[{}]/gu, ''));
});
