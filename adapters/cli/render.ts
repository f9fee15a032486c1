import { pairBlocks } from '../../src/chat/reply/pair-blocks.ts';
import {
  type Action,
  type Block,
  type Item,
  mannerParts,
  type QuoteBlock,
  quotePieces,
  type Reply,
  type Source,
} from '../../src/chat/reply/reply.ts';
import { BOLD, DIM, paint, renderCopied, renderLink, type Style } from './painted.ts';
import { renderChart } from './render-chart.ts';
import { renderDiff } from './render-diff.ts';
import { renderStory } from './render-story.ts';
import { cleanLine, fenceLine, wrapText } from './terminal-text.ts';

export function renderReply({ title, blocks, actions }: Reply, style: Style): string {
  const parts = [
    paint(wrapText(title, style.columns), BOLD, style),
    ...blocks.map((block) => renderBlock(block, style)),
    actions.map((action) => renderAction(action, style)).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

export function renderBlock(block: Block, style: Style): string {
  switch (block.kind) {
    case 'text':
      return wrapText(block.text, style.columns);
    case 'heading':
      return paint(wrapText(block.text, style.columns), BOLD, style);
    case 'note': {
      const said = [block.text, block.when?.text].filter(Boolean).join(' ');
      return paint(wrapText(said, style.columns), DIM, style);
    }
    case 'report':
      return renderReport(block.source, style);
    case 'quote':
      return renderQuote(block, style);
    case 'excerpt':
      return renderCopied(
        [{ text: block.text, said: false }],
        originOf(block.source),
        style,
        block.source,
      );
    case 'story':
      return renderStory(block, style);
    case 'list':
      return block.items.map((item) => renderItem(item, style)).join('\n');
    case 'diff':
      return renderDiff(block, style);
    case 'chart':
      return renderChart(block, style);
    case 'pair':
      return pairBlocks(block)
        .map((one) => renderBlock(one, style))
        .join('\n\n');
  }
}

function renderReport(source: Source, style: Style): string {
  return [
    paint(wrapText(source.title, style.columns), BOLD, style),
    paint(wrapText(originOf(source).join(' · '), style.columns, '  '), DIM, style),
    ...(source.url ? [renderLink(source.url, style)] : []),
  ].join('\n');
}

function renderQuote(block: QuoteBlock, style: Style): string {
  const { speaker, role, sure, source, above } = block;
  const name = role ? `${fenceLine(speaker)}, ${fenceLine(role)}` : fenceLine(speaker);
  const who = above?.speaker ? [] : [sure ? name : `probably ${name}`];
  const where = above ? remarkOf(source) : originOf(source);
  const isLinkedAbove = above && (above.passage || source.url === null);
  const link = isLinkedAbove ? undefined : source;
  return renderCopied(quotePieces(block), [...who, ...mannerParts(block), ...where], style, link);
}

const originOf = (source: Source): string[] => [
  [fenceLine(source.outlet), source.published?.slice(0, 10)].filter(Boolean).join(', '),
  ...(source.sample ? ['invented sample'] : []),
  ...(source.about ? [fenceLine(source.about)] : []),
  ...remarkOf(source),
];

const remarkOf = ({ remark }: Source): string[] => (remark ? [fenceLine(remark)] : []);

function renderItem({ label, detail, url, actions }: Item, style: Style): string {
  const text = cleanLine(detail ? `${label}: ${detail}` : label);
  return [
    wrapText(text, style.columns, '  ').replace(/^ /u, '•'),
    ...(url ? [renderLink(url, style)] : []),
    ...actions.map((action) => `  ${renderAction(action, style)}`),
  ].join('\n');
}

/** What would be a button elsewhere: the line to type. */
const renderAction = ({ label, line }: Action, style: Style): string =>
  `${paint('→', DIM, style)} ${cleanLine(label)}: ${cleanLine(line)}`;
