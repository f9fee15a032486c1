import { type Line, typedFrom } from './line.ts';
import type { Piece } from './piece.ts';
import { ask, refuse } from './problem.ts';
import { writeTime } from './write-time.ts';

const SPAN = /^(?:[-–—−]|to|until|till?|through)$/u;

/** `8 30` lacks its colon, and of `8 or 9` either may be meant: both are asked back. */
export function askOfPairs(line: Line, pieces: Piece[]): Piece[] {
  const asked: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const [piece, next, second] = [pieces[at]!, pieces[at + 1], pieces[at + 2]];
    if (next && isPair(line, piece, next)) {
      const time = timeOf(piece, next);
      const both = [piece, next].map(({ from, to }) => typedFrom(line, from, to)).join(', ');
      const times = Number(time.slice(3)) < 25 ? [time, both] : [time];
      const says = () => `Is ${times.join(' or ')} meant?`;
      asked.push(ask(line, { from: piece.from, to: next.to }, 'time', says, times));
      at += 1;
    } else if (next && second && isHour(piece) && isHour(second) && wordOf(line, next) === 'or') {
      const times = [piece, second].map(({ from, to }) => typedFrom(line, from, to));
      const says = () => 'A briefing comes at each of its times. Which are meant?';
      const choices = [...times, times.join(' and ')];
      asked.push(ask(line, { from: piece.from, to: second.to }, 'time', says, choices));
      at += 2;
    } else asked.push(piece);
  }
  return asked;
}

const wordOf = ({ tokens }: Line, { from }: Piece): string => tokens[from]!.word;

const isHour = (piece: Piece): boolean =>
  piece.kind === 'time' || (piece.kind === 'number' && piece.number < 25);

function isPair(line: Line, one: Piece, other: Piece): boolean {
  if (one.kind !== 'number' || other.kind !== 'number') return false;
  return one.number < 25 && other.number < 60 && wordOf(line, other).length === 2;
}

const timeOf = (one: Piece, other: Piece): string =>
  one.kind === 'number' && other.kind === 'number' ? writeTime(one.number, other.number) : '';

/** `8am to 5pm` is refused, with both times to choose. */
export function askOfSpans(line: Line, pieces: Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const [next, last] = [pieces[at + 1], pieces[at + 2]];
    const isSpan = piece.kind === 'time' && last?.kind === 'time' && SPAN.test(wordOf(line, next!));
    if (!isSpan) return piece;
    const both = [piece, last].map(({ from, to }) => typedFrom(line, from, to)).join(', ');
    const says = (word: string): string =>
      `“${word}” is a span; a briefing comes at times of day. Write them with a comma.`;
    return { ...refuse(line, { from: piece.from, to: last.to }, says, [both]), to: piece.to };
  });
}
