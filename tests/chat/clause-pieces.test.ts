import { describe, expect, test } from 'vitest';
import { clausePieces } from '../../src/chat/clause-pieces.ts';

/** `⟦clause⟧` and `<said>` are marked in the text; pieces that were said come back between `*`. */
function show(marked: string): string {
  const text = marked.replace(/[⟦⟧<>]/gu, '');
  const placeOf = (mark: string) =>
    [...marked.matchAll(new RegExp(mark, 'gu'))].map(
      ({ index }) => marked.slice(0, index).replace(/[⟦⟧<>]/gu, '').length,
    );
  const starts = placeOf('<');
  const ends = placeOf('>');
  const spans = starts.map((start, at) => ({ start, end: ends[at]! }));
  const clause = { start: placeOf('⟦')[0]!, end: placeOf('⟧')[0]! };
  return clausePieces(text, clause, spans)
    .map(({ text: words, said }) => (said ? `*${words}*` : words))
    .join('');
}

describe('a clause in pieces', () => {
  test.each([
    [
      '⟦Petrak denied that <he had pressed her>⟧. She left.',
      'Petrak denied that *he had pressed her*.',
    ],
    ['It rained, and ⟦Lee said <it would stop>⟧.', '[…] Lee said *it would stop*.'],
    ['⟦Lee said <it would stop>⟧, which it did.', 'Lee said *it would stop* […]'],
    ['⟦<The bridge>, Roe said, <is safe>⟧.', '*The bridge*, Roe said, *is safe*.'],
    ['It rained.\n\n⟦“Lee,” he said, <has gone>⟧', '“Lee,” he said, *has gone*'],
    ['⟦<Gone>, said Lee⟧', '*Gone*, said Lee'],
    ['“⟦<I will go>,” Lee said⟧.', '*I will go*,” Lee said.'],
  ])('%s', (marked, shown) => {
    expect(show(marked)).toBe(shown);
  });

  test('of nothing is nothing, and offsets beyond the text do no harm', () => {
    expect(clausePieces('', { start: 0, end: 0 }, [])).toEqual([]);
    expect(clausePieces('Lee left.', { start: 0, end: 99 }, [{ start: 0, end: 99 }])).toEqual([
      { text: 'Lee left.', said: true },
    ]);
  });
});
