import type { Block, QuoteBlock, Reply } from './reply.ts';

/** The block with each quotation in it as `change` gives it. */
export function mapQuotes(block: Block, change: (quote: QuoteBlock) => QuoteBlock): Block {
  switch (block.kind) {
    case 'quote':
      return change(block);
    case 'story':
      return { ...block, statement: block.statement && change(block.statement) };
    case 'pair':
      return {
        ...block,
        sides: block.sides.map((side) => ({ ...side, quotes: side.quotes.map(change) })),
      };
    default:
      return block;
  }
}

/** All quotations that a reply shows, in their order. */
export function quotesIn({ blocks }: Pick<Reply, 'blocks'>): QuoteBlock[] {
  const found: QuoteBlock[] = [];
  const note = (quote: QuoteBlock): QuoteBlock => {
    found.push(quote);
    return quote;
  };
  for (const block of blocks) mapQuotes(block, note);
  return found;
}
