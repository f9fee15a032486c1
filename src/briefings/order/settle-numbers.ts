import { say } from '../../language/say.ts';
import { askOfPairs, askOfSpans } from './ask-of-pairs.ts';
import type { Line } from './line.ts';
import type { Piece } from './piece.ts';
import { refuse } from './problem.ts';
import { writeTime } from './write-time.ts';

const BEFORE_TIME = new Set(['at', '@', 'by', 'around', 'time', 'times', 'um']);
const JOINING = new Set([',', '&', '+', '/', 'and', 'und', ';']);
const SPAN = new Set(['-', '–', '—', '−', 'to', 'until', 'till', 'til', 'through']);
const MAX_HOUR = 24;

/**
 * Bare numbers become times behind `at`, beside days, in a list with times, or where the line has
 * no other times; among loose words they are loose.
 */
export function settleNumbers(line: Line, scanned: Piece[]): Piece[] {
  const pieces = askOfPairs(line, scanned);
  for (const at of [...pieces.keys(), ...[...pieces.keys()].reverse()]) {
    const piece = pieces[at]!;
    if (piece.kind === 'number' && isTime(line, pieces, at, piece))
      pieces[at] = toTime(line, piece);
  }
  const areTimes = areOnlyTimes(line, pieces);
  const settled = pieces.map((piece, at): Piece => {
    if (piece.kind !== 'number') return piece;
    if (areTimes) return toTime(line, piece);
    const isAmongWords = [at - 1, at + 1].some((side) => pieces[side]?.kind === 'loose');
    return isAmongWords ? { ...piece, kind: 'loose' } : unknown(line, piece);
  });
  return askOfSpans(line, settled);
}

function isTime(line: Line, pieces: Piece[], at: number, { number }: { number: number }): boolean {
  if (BEFORE_TIME.has(wordOf(line, pieces[at - 1]))) return true;
  return [-1, 1].some((side) => {
    const [next, second] = [pieces[at + side], pieces[at + 2 * side]];
    const joining = wordOf(line, next);
    if (number > 99 && next?.kind === 'time') return true;
    if (isOfDays(next) || (['on', ','].includes(joining) && isOfDays(second))) return true;
    return (JOINING.has(joining) || SPAN.has(joining)) && second?.kind === 'time';
  });
}

const isOfDays = (piece: Piece | undefined): boolean =>
  piece !== undefined && ['days', 'part', 'weekly', 'times a day'].includes(piece.kind);

const wordOf = (line: Line, piece: Piece | undefined): string =>
  piece && ['filler', 'mark', 'loose'].includes(piece.kind) ? line.tokens[piece.to - 1]!.word : '';

/** The only numbers, one or a list such as `9 and 17`, where nothing else is a time. */
function areOnlyTimes(line: Line, pieces: Piece[]): boolean {
  const isOther = (piece: Piece): boolean =>
    piece.kind === 'time' ||
    (piece.kind === 'problem' && piece.problem.kind === 'unclear' && piece.problem.what === 'time');
  const numbers = [...pieces.keys()].filter((at) => pieces[at]!.kind === 'number');
  const isList = numbers.every(
    (at, n) => n === 0 || (numbers[n - 1] === at - 2 && JOINING.has(wordOf(line, pieces[at - 1]))),
  );
  return isList && !pieces.some(isOther);
}

function toTime(line: Line, piece: Piece & { kind: 'number' }): Piece {
  const { number, from, to } = piece;
  if (number > MAX_HOUR && number < 100) return unknown(line, piece);
  const [hour, minute] = number > 99 ? [Math.floor(number / 100), number % 100] : [number, 0];
  const isShort = line.tokens[from]!.word.length === String(number).length;
  const open = number > 0 && number <= 12 && isShort;
  return { from, to, kind: 'time', clock: { hour: hour % 24, minute, open } };
}

const unknown = (line: Line, piece: Piece & { kind: 'number' }): Piece =>
  refuse(
    line,
    piece,
    (word) => say('I do not know what “{word}” is. Write a time like 08:00.', { word }),
    piece.number <= MAX_HOUR ? [writeTime(piece.number, 0)] : [],
  );
