import { stripVTControlCharacters } from 'node:util';
import { isRightToLeft } from '../../src/chat/reply/isolate.ts';
import { widthOf } from '../../src/chat/reply/width-of.ts';

// control characters but the line break, and the marks that show letters in another order
const UNSAFE = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu;
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
