import {
  type Block,
  mannerParts,
  type QuoteBlock,
  quoteText,
  type Source,
  speakerText,
  storyAsBlocks,
} from './reply.ts';

/** What a renderer writes around a block's own words: marks, dates, words of links. */
export const FRAME_CHARS = 80;

/** How many characters a block takes, about. */
export function sizeOf(block: Block): number {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'note':
      return block.text.length + 4;
    case 'report':
      return block.source.title.length + sourceSize(block.source);
    case 'quote':
      return quoteText(block).length + frameOf(block);
    case 'excerpt':
      return block.text.length + sourceSize(block.source);
    case 'story':
      return storyAsBlocks(block).reduce((sum, part) => sum + sizeOf(part), 0);
    case 'list':
      return block.items.reduce(
        (sum, item) =>
          sum + item.label.length + (item.detail?.length ?? 0) + (item.url?.length ?? 0) + 8,
        0,
      );
  }
}

/** What stands around a quote, as far as it does not stand above. */
export function frameOf(block: QuoteBlock): number {
  const { source, above } = block;
  const url = above?.passage ? null : source.url;
  const manner = mannerParts(block).join(' · ');
  const shown = above ? { ...source, outlet: manner, url } : source;
  return speakerText(block).length + sourceSize(shown);
}

export const sourceSize = ({ outlet, url, remark }: Source): number =>
  outlet.length + (url?.length ?? 0) + (remark?.length ?? 0) + FRAME_CHARS;
