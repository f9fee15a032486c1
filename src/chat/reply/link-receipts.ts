import { receiptPath } from '../page-paths.ts';
import { mapQuotes } from './map-quotes.ts';
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
  if (block.kind !== 'report') return mapQuotes(block, (quote) => linkQuote(quote, base));
  // Its heading leads to the passage of its only quote, which then has no link of its own.
  const isOnly = next?.kind === 'quote' && next.above?.passage;
  return isOnly ? { ...block, source: linkSource(block.source, base) } : block;
}

const linkQuote = (quote: QuoteBlock, base: string): QuoteBlock => ({
  ...quote,
  source: linkSource(quote.source, base),
});

const linkSource = (source: Source, base: string): Source =>
  source.receipt?.isPublic ? { ...source, url: receiptUrl(source.receipt.id, base) } : source;

/** `https://news.example.org/q/…` */
export const receiptUrl = (id: string, base: string): string => `${base}${receiptPath(id)}`;
