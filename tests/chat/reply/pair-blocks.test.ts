import { describe, expect, test } from 'vitest';
import { cutBlock } from '../../../src/chat/fit/cut-block.ts';
import { cutNames } from '../../../src/chat/fit/cut-names.ts';
import { sizeOf } from '../../../src/chat/fit/size-of.ts';
import { pairBlocks } from '../../../src/chat/reply/pair-blocks.ts';
import { type PairBlock, quoteText } from '../../../src/chat/reply/reply.ts';
import { heading, pair, QUOTE } from '../blocks.ts';

const note = (text: string) => ({ kind: 'note', text });
const said = (block: PairBlock) =>
  block.sides.map(({ quotes, unshown = 0 }) => [...quotes.map(quoteText), unshown]);
const cutTo = (block: PairBlock, room: number): PairBlock => {
  const cut = cutBlock(block, room);
  return cut.kind === 'pair' ? cut : pair([]);
};

describe('a pair one below the other', () => {
  test('is its title, its cards, and who has none', () => {
    const block = pair(['We go.']);
    expect(pairBlocks(block)).toEqual([
      heading('Week of 2 March'),
      block.sides[0]?.quotes[0],
      note('Bo Roe: no statement found'),
    ]);
  });

  test('names who speaks where the cards do not', () => {
    const quotes = [{ ...QUOTE, above: { speaker: true, passage: true } }];
    const block = { ...pair([]), title: '', sides: [{ name: 'Ann Lee', quotes, gap: 'nothing' }] };
    expect(pairBlocks(block)).toEqual([note('Ann Lee:'), quotes[0]]);
  });
});

describe('cutting a pair', () => {
  const words = (start: string) => `${start} ${'word '.repeat(80).trim()}`;

  test('gives what a short quote does not need to the others', () => {
    const [lee, roe] = said(cutTo(pair(['We go.'], [words('Roe')]), 500));
    expect(lee).toEqual(['“We go.”', 0]);
    expect(roe).toEqual([expect.stringMatching(/^“Roe (?:word ){20,}\[…\]”$/u), 0]);
  });

  test('leaves whole quotes out where all have no room, and says how many of whom', () => {
    const block = pair(['1', '2', '3', '4'].map(words), [words('Roe')]);
    const cut = cutTo(block, 600);
    expect(sizeOf(cut)).toBeLessThanOrEqual(600);
    expect(said(cut)).toEqual([
      [expect.stringMatching(/^“1 word.* \[…\]”$/u), 3],
      [expect.stringMatching(/^“Roe word.* \[…\]”$/u), 0],
    ]);
    expect(pairBlocks(cut)).toContainEqual(note('3 more of Ann Lee did not fit here.'));
  });

  test('tells of who has no room at all otherwise than of who said nothing', () => {
    const cut = cutTo(pair(['We go.'], ['We stay.']), 120);
    expect(pairBlocks(cut).map((block) => 'text' in block && block.text)).toEqual([
      'Week of 2 March',
      '1 more of Ann Lee did not fit here.',
      '1 more of Bo Roe did not fit here.',
    ]);
  });
});

test('names and addresses inside a pair are cut', () => {
  const long = 'x'.repeat(900);
  const source = { ...QUOTE.source, outlet: long, url: `https://a.example/#${long}` };
  const quotes = [{ ...QUOTE, speaker: long, role: long, source }];
  const cut = cutNames(
    { ...pair([]), sides: [{ name: long, quotes, gap: '' }] },
    { name: 100, url: 1_500 },
  );
  const [side] = cut.kind === 'pair' ? cut.sides : [];
  const [quote] = side?.quotes ?? [];
  for (const name of [side?.name, quote?.speaker, quote?.role, quote?.source.outlet])
    expect(name).toHaveLength(100);
  expect(quote?.source.url).toBe('https://a.example/');
});
