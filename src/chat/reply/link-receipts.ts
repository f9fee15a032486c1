import type { Block, QuoteBlock, Reply, Source } from './reply.ts';

/**
 * The reply with links to receipts where it has links to passages of statements: `base` is the
 * newsroom’s public address. What only some may see keeps the link to its source.
 */
export function linkReceipts(reply: Reply, base: string): Reply {
  return {
    ...reply,
    blocks: reply.blocks.map((block, at) => link(block, reply.blocks[at + 1], base)),
  };
}

function link(block: Block, next: Block | undefined, base: string): Block {
  switch (block.kind) {
    case 'quote':
      return linkQuote(block, base);
    case 'report': {
      // Its heading leads to the passage of its only quote, which then has no link of its own.
      const isOnly = next?.kind === 'quote' && next.above?.passage;
      return isOnly ? { ...block, source: linkSource(block.source, base) } : block;
    }
    case 'story':
      return { ...block, statement: block.statement && linkQuote(block.statement, base) };
    case 'pair':
      return {
        ...block,
        sides: block.sides.map((side) => ({
          ...side,
          quotes: side.quotes.map((quote) => linkQuote(quote, base)),
        })),
      };
    default:
      return block;
  }
}

const linkQuote = (quote: QuoteBlock, base: string): QuoteBlock => ({
  ...quote,
  source: linkSource(quote.source, base),
});

const linkSource = (source: Source, base: string): Source =>
  source.receipt?.isPublic ? { ...source, url: receiptUrl(source.receipt.id, base) } : source;

/** `https://news.example.org/q/…` */
export const receiptUrl = (id: string, base: string): string =>
  `${base}/q/${encodeURIComponent(id)}`;
