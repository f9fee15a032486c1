import { KEYS } from './data/keys.ts';
import { createLine, type Line } from './line.ts';
import type { Piece } from './piece.ts';
import { scan } from './scan.ts';
import { splitTokens } from './tokens.ts';

const TOPIC = /^(?:about|on|re|regarding|concerning|topics?|and|or|,|&)$/u;

/**
 * The line without the marks around `"monday to friday"` and the like, as the words of an option
 * are quoted. What follows `about`, a dash or a comma is a phrase and keeps its marks.
 */
export function unquoteSchedule(text: string): string {
  const tokens = splitTokens(text);
  return tokens.reduceRight((line, token, at) => {
    const before = tokens[at - 1];
    if (token.kind !== 'quoted' || before?.kind === 'minus' || TOPIC.test(before?.word ?? ''))
      return line;
    if (before?.kind === 'key' && before.end === token.start && isOfNames(before.word)) return line;
    return isSchedule(token.text)
      ? `${line.slice(0, token.start)} ${token.text} ${line.slice(token.end)}`
      : line;
  }, text);
}

/** `sources:"8am"`: the name of a source, whatever else it says. */
const isOfNames = (key: string): boolean => ['topics', 'sources'].includes(KEYS.get(key) ?? '');

function isSchedule(text: string): boolean {
  const line: Line = createLine(text);
  const isPart = (piece: Piece): boolean =>
    piece.kind === 'days' || piece.kind === 'time' || (piece.kind === 'zone' && !piece.bare);
  const pieces = scan(line);
  return (
    pieces.some(isPart) &&
    pieces.every((piece) => isPart(piece) || ['mark', 'filler', 'part'].includes(piece.kind))
  );
}
