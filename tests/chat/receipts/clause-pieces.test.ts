import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausePieces } from '../../../src/chat/receipts/clause-pieces.ts';

/** `⟦clause⟧` and `<said>` are marked in the text; pieces that were said come back between `*`. */
function show(marked: string, phrases: string[] = []): string {
  const text = marked.replace(/[⟦⟧<>]/gu, '');
  const placeOf = (mark: string) =>
    [...marked.matchAll(new RegExp(mark, 'gu'))].map(
      ({ index }) => marked.slice(0, index).replace(/[⟦⟧<>]/gu, '').length,
    );
  const starts = placeOf('<');
  const ends = placeOf('>');
  const spans = starts.map((start, at) => ({ start, end: ends[at]! }));
  const clause = { start: placeOf('⟦')[0]!, end: placeOf('⟧')[0]! };
  const near = phrases.map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  });
  return clausePieces(text, clause, spans, near)
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
    ['(Late, ⟦Lee said <it would stop>⟧.)', '[…] Lee said *it would stop*.'],
    ['⟦Lee (of Harrow said <it would stop>⟧).', 'Lee (of Harrow said *it would stop*).'],
    ['“⟦<I will go>,” Lee said⟧.', '*I will go*,” Lee said.'],
  ])('%s', (marked, shown) => {
    expect(show(marked)).toBe(shown);
  });

  const filler = (words: number, word = 'meanwhile') => `${word} `.repeat(words).trim();
  const long = (marked: string) => show(marked, ['Lee', 'did not say']);

  test('of a very long sentence keeps who, the verb with its “not”, and what was said', () => {
    const shown = long(
      `It rained. ⟦Late, ${filler(200)} Lee, ${filler(100)}, did not say whether <the bridge ${filler(150, 'over')}> after ${filler(50)}⟧. Then.`,
    );
    expect(shown).toMatch(
      /^\[…\] (?:meanwhile )+Lee, (?:meanwhile )+\[…\] (?:meanwhile )*meanwhile, did not say whether \*the bridge (?:over )+over\* \[…\]$/u,
    );
    expect(shown.length).toBeLessThan(800);
  });

  test('of a very long sentence cuts what was said only behind its beginning', () => {
    const shown = long(`⟦<Rain ${filler(300)}>, ${filler(100)} Lee did not say⟧. Then.`);
    expect(shown).toMatch(/^\*Rain (?:meanwhile )+meanwhile\* \[…\] .*Lee did not say\.$/u);
  });

  test('of a very long sentence whose speaker and verb are not known shows what was said', () => {
    const shown = show(`⟦${filler(200)} <the end is near> ${filler(200)}⟧. Then.`);
    expect(shown).toMatch(/^\[…\] (?:meanwhile )+\*the end is near\* (?:meanwhile )+\[…\]$/u);
  });

  test('of a long text without blanks cuts at whole signs', () => {
    const text = '😀'.repeat(1_500);
    const pieces = clausePieces(text, { start: 0, end: 3_000 }, [{ start: 1_001, end: 2_500 }]);
    const shown = pieces.map(({ text: words }) => words).join('');
    expect(shown.isWellFormed()).toBe(true);
  });

  test('shows words of the article alone, in their order, whatever the offsets', () => {
    const span = fc.record({ start: fc.nat(2_500), end: fc.nat(2_500) });
    const words = fc.array(fc.string({ maxLength: 20 }), { minLength: 100, maxLength: 200 });
    fc.assert(
      fc.property(words, span, fc.array(span), fc.array(span), (list, clause, spans, phrases) => {
        const text = list.join(' ');
        let at = 0;
        for (const { text: part } of clausePieces(text, clause, spans, phrases)) {
          if (/^ ?\[…\] ?$/u.test(part)) continue;
          at = text.indexOf(part, at);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('of nothing is nothing, and offsets beyond the text do no harm', () => {
    expect(clausePieces('', { start: 0, end: 0 }, [])).toEqual([]);
    expect(clausePieces('Lee left.', { start: 0, end: 99 }, [{ start: 0, end: 99 }])).toEqual([
      { text: 'Lee left.', said: true },
    ]);
  });
});
