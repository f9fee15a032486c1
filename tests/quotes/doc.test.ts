import { describe, expect, test } from 'vitest';
import { docOf, mark, textOf } from './marked.ts';

describe('an article made ready', () => {
  test.each([
    'So Voss said “<we> <go>” now.',
    '“<We> <go><,>” said Voss. “<Now><.>”',
    "''<We> <go><,>'' said Voss.",
  ])('tells which words are quoted: %s', (marked) => {
    const { text, tokens } = docOf(marked);
    expect(mark(text, { '<>': tokens.filter(({ stretch }) => stretch >= 0) })).toBe(marked);
  });

  test.each(['So “go” now.', 'So "go" now.', "So ''go'' now.", 'So «go» now.'])(
    'has the same marks around a quotation, however typed: %s',
    (text) => {
      expect(docOf(text).tokens.map((token) => token.text)).toEqual([
        ...['So', '“', 'go', '”', 'now', '.'],
      ]);
    },
  );

  test('holds the tokens and stretches of each unit', () => {
    const doc = docOf('Harrow slept. “We go,” she said. “Now.”');
    const units = doc.units.map((unit) => [textOf(doc, unit), unit.stretches]);
    expect(units).toEqual([
      ['Harrow slept.', []],
      ['“We go,” she said.', [0]],
      ['“Now.”', [1]],
    ]);
    for (const { unit, start } of doc.tokens) {
      expect(start).toBeGreaterThanOrEqual(doc.units[unit]!.start);
      expect(start).toBeLessThan(doc.units[unit]!.end);
    }
  });

  test('of nothing has nothing', () => {
    expect(docOf(' \n ')).toEqual({ text: ' \n ', tokens: [], stretches: [], units: [] });
  });
});
