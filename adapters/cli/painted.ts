import type { Piece, Source } from '../../src/chat/reply/reply.ts';
import { type Painted, paintRuns } from './paint-runs.ts';
import { cleanLine, wrapText } from './terminal-text.ts';

/** `columns` is the terminal's width, or the width to wrap at where there is none. */
export type Style = { columns: number; colour: boolean };

export const BOLD = 1;
export const DIM = 2;
export const RED = 31;
export const GREEN = 32;
export const CYAN = 36;

/** Copied words are never cut: the terminal scrolls. Without an address the headline stands in. */
export function renderCopied(
  words: Piece[],
  origin: string[],
  style: Style,
  link: Source | undefined,
): string {
  return [
    renderWords(
      words.map(({ text, said }) => ({ text, code: said ? BOLD : null })),
      style,
    ),
    paint(wrapText(origin.join(' · '), style.columns, '  '), DIM, style),
    ...(link ? [renderPlace(link, style)] : []),
  ].join('\n');
}

/** Words of several colours as one text, wrapped. */
export function renderWords(words: Painted[], style: Style): string {
  const clean = words.map(({ text, code }) => ({ text: cleanLine(text), code }));
  const wrapped = wrapText(clean.map(({ text }) => text).join(''), style.columns);
  return style.colour
    ? paintRuns(wrapped, clean, (text, code) => paint(text, code, style))
    : wrapped;
}

const renderPlace = ({ url, title }: Source, style: Style): string =>
  url ? renderLink(url, style) : wrapText(cleanLine(title), style.columns, '  ');

export const renderLink = (url: string, style: Style): string =>
  paint(`  ${cleanLine(url)}`, CYAN, style);

export function paint(text: string, code: number, { colour }: Style): string {
  return colour && text !== '' ? `\u001B[${code}m${text}\u001B[0m` : text;
}
