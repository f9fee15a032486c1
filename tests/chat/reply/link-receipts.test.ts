import { expect, test } from 'vitest';
import { linkReceipts } from '../../../src/chat/reply/link-receipts.ts';
import { type Block, type QuoteBlock, reply } from '../../../src/chat/reply/reply.ts';
import { QUOTE, story } from '../blocks.ts';

const BASE = 'https://news.example.org';
const RECEIPT = `${BASE}/q/article-abcdefgh`;

const stored = (isPublic: boolean, above?: QuoteBlock['above']): QuoteBlock => ({
  ...QUOTE,
  ...(above && { above }),
  source: { ...QUOTE.source, receipt: { id: 'article-abcdefgh', isPublic } },
});
const linked = (...blocks: Block[]): unknown[] =>
  linkReceipts(reply('Title', { blocks }), BASE).blocks.map((block) => {
    if (block.kind === 'story') return block.statement?.source.url;
    if (block.kind === 'pair') return block.sides.map(({ quotes }) => quotes[0]?.source.url);
    return 'source' in block ? block.source.url : null;
  });

test('a statement leads to its receipt, on a card, in a story and beside another', () => {
  expect(
    linked(stored(true), story('Talks', { statement: stored(true) }), {
      kind: 'pair',
      title: '3 March',
      sides: [
        { name: 'Ann', quotes: [stored(true)], gap: '' },
        { name: 'Bo', quotes: [], gap: 'nothing' },
      ],
    }),
  ).toEqual([RECEIPT, RECEIPT, [RECEIPT, undefined]]);
});

test('what only some may see, or is not kept, leads to its source', () => {
  expect(linked(stored(false), QUOTE)).toEqual([QUOTE.source.url, QUOTE.source.url]);
});

test('a heading leads to the receipt of its only statement, else to the report', () => {
  const report: Block = { kind: 'report', source: stored(true).source };
  const [alone, several] = [true, false].map((passage) => ({ speaker: true, passage }));
  expect(linked(report, stored(true, alone))[0]).toBe(RECEIPT);
  expect(linked(report, stored(true, several))[0]).toBe(QUOTE.source.url);
});
