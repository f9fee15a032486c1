import {
  type Action,
  type Block,
  type Item,
  mannerParts,
  type Piece,
  type QuoteBlock,
  quotePieces,
  type Reply,
  type Source,
  storyAsBlocks,
} from '../../src/chat/reply.ts';
import { cleanLine, fenceLine, paintPieces, wrapText } from './terminal-text.ts';

/** `columns` is the terminal's width, or the width to wrap at where there is none. */
export type Style = { columns: number; colour: boolean };

/** What became of one file or URL that was imported. */
export type Imported = {
  source: string;
  added: number;
  known: number;
  error: string | null;
  notes: string[];
};

const FOR_US =
  'Only the newsroom page and this terminal show it. “import --shared” is for every place.';
const FOR_ALL = 'Every place shows it: the newsroom page, and each server and workspace.';
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
      return storyAsBlocks(block)
        .map((part) => renderBlock(part, style))
        .join('\n');
    case 'list':
      return block.items.map((item) => renderItem(item, style)).join('\n');
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

/** Copied words are never cut: the terminal scrolls. Without an address the headline stands in. */
function renderCopied(
  words: Piece[],
  origin: string[],
  style: Style,
  link: Source | undefined,
): string {
  const shown = words.map(({ text, said }) => ({ text: cleanLine(text), said }));
  const wrapped = wrapText(shown.map(({ text }) => text).join(''), style.columns);
  return [
    style.colour ? paintPieces(wrapped, shown, (text) => paint(text, BOLD, style)) : wrapped,
    paint(wrapText(origin.join(' · '), style.columns, '  '), DIM, style),
    ...(link ? [renderPlace(link, style)] : []),
  ].join('\n');
}

const originOf = (source: Source): string[] => [
  [fenceLine(source.outlet), source.published?.slice(0, 10)].filter(Boolean).join(', '),
  ...(source.sample ? ['invented sample'] : []),
  ...(source.about ? [fenceLine(source.about)] : []),
  ...remarkOf(source),
];

const remarkOf = ({ remark }: Source): string[] => (remark ? [fenceLine(remark)] : []);

const renderPlace = ({ url, title }: Source, style: Style): string =>
  url ? renderLink(url, style) : wrapText(cleanLine(title), style.columns, '  ');

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

/** The total of an import, and who sees it. */
export function renderImported(results: Imported[], { shared }: { shared: boolean }): string {
  const sum = (count: (result: Imported) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const failed = results.filter(({ error }) => error !== null).length;
  const total = `${sum(({ added }) => added)} added, ${sum(({ known }) => known)} known already, ${failed} of ${results.length} sources failed\n`;
  const notes = results.flatMap(({ source, notes }) =>
    notes.map((note) => `${cleanLine(source)}: ${cleanLine(note)}\n`),
  );
  return failed === results.length
    ? total
    : `${notes.join('')}${total}${shared ? FOR_ALL : FOR_US}\n`;
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
