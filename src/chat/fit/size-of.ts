import { chartNote, chartRows, rowText } from '../reply/chart-rows.ts';
import { diffText, legendText } from '../reply/diff-text.ts';
import { isolate } from '../reply/isolate.ts';
import { pairBlocks } from '../reply/pair-blocks.ts';
import {
  type Block,
  type ChartBlock,
  mannerParts,
  type QuoteBlock,
  quoteText,
  type Source,
  type StoryBlock,
  speakerText,
} from '../reply/reply.ts';
import { storyParts } from '../reply/story-parts.ts';

/** What a renderer writes around a block's own words: marks, dates, words of links. */
export const FRAME_CHARS = 80;
/** The same around each part of a story: a dot, the marks of a link. */
const BESIDE_CHARS = 4;

/** How many characters a block takes, about. */
export function sizeOf(block: Block): number {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return block.text.length + 4;
    case 'note':
      return block.text.length + (block.when?.text.length ?? 0) + 4;
    case 'report':
      return block.source.title.length + sourceSize(block.source);
    case 'quote':
      return quoteText(block).length + frameOf(block);
    case 'excerpt':
      return block.text.length + sourceSize(block.source);
    case 'story':
      return storySize(block);
    case 'list':
      return block.items.reduce(
        (sum, item) =>
          sum + item.label.length + (item.detail?.length ?? 0) + (item.url?.length ?? 0) + 8,
        0,
      );
    case 'diff':
      return diffText(block).length + legendText(block).length + 8;
    case 'chart':
      return chartSize(block);
    case 'pair':
      return pairBlocks(block).reduce((sum, one) => sum + sizeOf(one), 0);
  }
}

function chartSize(block: ChartBlock): number {
  const rows = chartRows(block).map((row) => rowText(row, isolate).length + 1);
  const around = block.title.length + chartNote(block).length + BESIDE_CHARS * 4;
  return rows.reduce((sum, size) => sum + size, around);
}

function storySize(story: StoryBlock): number {
  const { update, title, url, sentence, statement, others, ...rest } = storyParts(story);
  const quote = statement?.quote;
  const passages = [sentence?.passage, statement?.passage].filter((one) => one != null);
  const shown = [
    ...[update ? 'Update' : '', title, url, sentence?.text],
    ...passages.flatMap(({ label, source, remarks }) => [label, source.url, ...remarks]),
    ...(quote ? [quoteText(quote), speakerText(quote), ...mannerParts(quote)] : []),
    ...[rest.before, rest.count, rest.about, ...others.flatMap(({ outlet, url }) => [outlet, url])],
  ];
  return shown.reduce((sum, part) => (part ? sum + part.length + BESIDE_CHARS : sum), 0);
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
