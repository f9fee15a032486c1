import {
  type Action,
  type Block,
  type Item,
  quoteText,
  type Reply,
  type Source,
  speakerText,
} from '../../src/chat/reply.ts';
import { cleanLine, wrapText } from './terminal-text.ts';

/** `columns` is the terminal's width, or the width to wrap at where there is none. */
export type Style = { columns: number; colour: boolean };

/** What became of one file or URL that was imported. */
export type Imported = { source: string; added: number; known: number; error: string | null };

const BOLD = 1;
const DIM = 2;
const CYAN = 36;

export function renderReply({ title, blocks, actions }: Reply, style: Style): string {
  const parts = [
    paint(wrapText(title, style.columns), BOLD, style),
    ...blocks.map((block) => renderBlock(block, style)),
    actions.map((action) => renderAction(action, style)).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderBlock(block: Block, style: Style): string {
  switch (block.kind) {
    case 'text':
      return wrapText(block.text, style.columns);
    case 'heading':
      return paint(wrapText(block.text, style.columns), BOLD, style);
    case 'note':
      return paint(wrapText(block.text, style.columns), DIM, style);
    case 'quote':
      return renderCopied(
        quoteText(block),
        `${speakerText(block)} · ${block.manner} · `,
        block.source,
        style,
      );
    case 'excerpt':
      return renderCopied(block.text, '', block.source, style);
    case 'list':
      return block.items.map((item) => renderItem(item, style)).join('\n');
  }
}

/** Copied words are never cut: the terminal scrolls. */
function renderCopied(words: string, speaker: string, source: Source, style: Style): string {
  const sample = source.sample ? ' · invented sample' : '';
  const origin = `${speaker}${source.outlet}, ${source.published.slice(0, 10)}${sample}${source.remark ? ` · ${source.remark}` : ''}`;
  return [
    wrapText(cleanLine(words), style.columns),
    paint(wrapText(cleanLine(origin), style.columns, '  '), DIM, style),
    source.url
      ? renderLink(source.url, style)
      : wrapText(cleanLine(source.title), style.columns, '  '),
  ].join('\n');
}

function renderItem({ label, detail, url, action }: Item, style: Style): string {
  const text = cleanLine(detail ? `${label}: ${detail}` : label);
  return [
    wrapText(text, style.columns, '  ').replace(/^ /u, '•'),
    ...(url ? [renderLink(url, style)] : []),
    ...(action ? [`  ${renderAction(action, style)}`] : []),
  ].join('\n');
}

const renderLink = (url: string, style: Style): string => paint(`  ${cleanLine(url)}`, CYAN, style);

/** What would be a button elsewhere: the line to type. */
const renderAction = ({ label, line }: Action, style: Style): string =>
  `${paint('→', DIM, style)} ${cleanLine(label)}: ${cleanLine(line)}`;

/** The total of an import. */
export function renderImported(results: Imported[]): string {
  const sum = (count: (result: Imported) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const failed = results.filter(({ error }) => error !== null).length;
  return `${sum(({ added }) => added)} added, ${sum(({ known }) => known)} known already, ${failed} of ${results.length} sources failed\n`;
}

export const renderFailure = ({ source, error }: Imported): string =>
  `${cleanLine(source)}: ${cleanLine(error ?? '')}\n`;

/** A bar that draws over itself; where there is no room for one, the numbers alone. */
export function renderProgress(done: number, total: number, columns: number): string {
  const numbers = `${done}/${total}`;
  const room = Math.min(40, columns - numbers.length - 4);
  if (room < 5) return `\r${numbers}`;
  const filled = total === 0 ? room : Math.floor((done / total) * room);
  return `\r[${'='.repeat(filled).padEnd(room)}] ${numbers}`;
}

function paint(text: string, code: number, { colour }: Style): string {
  return colour && text !== '' ? `\u001B[${code}m${text}\u001B[0m` : text;
}
