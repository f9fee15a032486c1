import { stripVTControlCharacters } from 'node:util';
import { isRightToLeft } from '../../src/chat/isolate.ts';
import type { Piece } from '../../src/chat/reply.ts';

// control characters but the line break, and the marks that show letters in another order
const UNSAFE = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu;
// graphemes that take two columns
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

// ASCII, Latin letters and the marks of print, which take one column each: counting graphemes takes
// long
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2026\u20ac]*$/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * One line that is safe to print. What an article says could otherwise move the cursor, rename the
 * window or turn a sentence around.
 */
export function cleanLine(text: string): string {
  return stripVTControlCharacters(text).replace(/\s+/gu, ' ').replace(UNSAFE, '').toWellFormed();
}

/** An invisible letter that is read from left to right. */
const LEFT_TO_RIGHT_MARK = '\u200E';

/** Right-to-left names with a fence behind them, so that the date after them stays in its place. */
export function fenceLine(text: string): string {
  const line = cleanLine(text);
  return isRightToLeft(line) ? line + LEFT_TO_RIGHT_MARK : line;
}

/**
 * Paints what was said in a text that has been wrapped, line by line, so that no colour runs into
 * what is printed beside it. Wrapping changes blanks alone: all else is found by counting.
 */
export function paintPieces(
  wrapped: string,
  pieces: Piece[],
  paint: (text: string) => string,
): string {
  const said = pieces.flatMap((piece) => Array<boolean>(inked(piece.text)).fill(piece.said));
  let at = 0;
  return wrapped.replace(/[^\n]+/gu, (line) => {
    const from = at;
    at += inked(line);
    const runs = runsOf(line, said.slice(from, at));
    return runs.map((run) => (run.said ? paint(run.text) : run.text)).join('');
  });
}

const inked = (text: string): number => text.replace(/\s/gu, '').length;

/** Stretches of a line that are said or not; `said` tells it of each sign that is no blank. */
function runsOf(line: string, said: boolean[]): Piece[] {
  const runs: Piece[] = [];
  let at = 0;
  for (const sign of line.split('')) {
    const last = runs.at(-1);
    const isBetween = sign === ' ' && last?.said !== true;
    const isSaid = !isBetween && said[sign === ' ' ? at : at++] === true;
    if (last?.said === isSaid) last.text += sign;
    else runs.push({ text: sign, said: isSaid });
  }
  return runs;
}

/** Wraps at blanks only, so addresses stay whole. Keeps the line breaks of the text. */
export function wrapText(text: string, columns: number, indent = ''): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(cleanLine(line), columns - indent.length))
    .map((line) => indent + line)
    .join('\n');
}

function wrapLine(line: string, room: number): string[] {
  const lines: string[] = [];
  let used = room;
  for (const word of line.trim().split(' ')) {
    const width = widthOf(word);
    const fits = used + 1 + width <= room;
    if (fits) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
    used = fits ? used + 1 + width : width;
  }
  return lines;
}

function widthOf(word: string): number {
  if (PLAIN.test(word)) return word.length;
  return [...graphemes.segment(word)].reduce(
    (sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1),
    0,
  );
}

/**
 * JSON with two blanks for each level. `JSON.stringify` leaves some characters as they are that a
 * terminal obeys. They occur in strings only, where they are escaped and mean the same.
 */
export function toJson(data: unknown): string {
  const json = JSON.stringify(data, null, 2) ?? 'null';
  return json.replace(
    UNSAFE,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
