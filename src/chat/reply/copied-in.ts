import { type Block, type QuoteBlock, quoteText, type Reply, type Source } from './reply.ts';

/** Words that were copied from an article, and how they are printed. */
export type Copied = { shown: string; source: Source; quote: QuoteBlock | null };

/** All that a reply shows of what others wrote, in order, each passage once. */
export function copiedIn({ blocks, isSample }: Pick<Reply, 'blocks' | 'isSample'>): Copied[] {
  const all = withRemarks(blocks).flatMap(copiedOf);
  const byPlace = new Map(all.map((copied) => [placeOf(copied), copied]));
  return [...byPlace.values()].map(({ source, ...copied }) => ({
    ...copied,
    source: isSample ? { ...source, sample: true } : source,
  }));
}

/** What is said once over the quotes of a report is said of each. */
function withRemarks(blocks: Block[]): Block[] {
  let heading: string | null = null;
  return blocks.map((block) => {
    if (block.kind === 'report') heading = block.source.remark ?? null;
    if (block.kind !== 'quote' || !block.above || heading === null) return block;
    return { ...block, source: { ...block.source, remark: block.source.remark ?? heading } };
  });
}

function copiedOf(block: Block): Copied[] {
  switch (block.kind) {
    case 'quote':
      return [ofQuote(block)];
    case 'excerpt':
      return [{ shown: block.text, source: block.source, quote: null }];
    case 'story': {
      const { sentence, statement } = block;
      return [
        ...(sentence ? [{ shown: sentence.text, source: sentence.source, quote: null }] : []),
        ...(statement ? [ofQuote(statement)] : []),
      ];
    }
    case 'pair':
      return block.sides.flatMap(({ quotes }) => quotes.map(ofQuote));
    default:
      return [];
  }
}

const ofQuote = (quote: QuoteBlock): Copied => ({
  shown: quoteText(quote),
  source: quote.source,
  quote,
});

const placeOf = ({ source, quote, shown }: Copied): string =>
  JSON.stringify([quote !== null, source.articleId, source.spans, source.articleId ? '' : shown]);
