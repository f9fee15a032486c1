import { listAny } from '../../language/list.ts';
import { say } from '../../language/say.ts';
import { type Line, typedFrom } from './line.ts';
import type { Piece } from './piece.ts';
import { ask, type Instead, refuse } from './problem.ts';
import { writeTime } from './write-time.ts';

const SPAN = /^(?:[-–—−]|to|until|till?|through)$/u;

/** `8 30` lacks its colon, and of `8 or 9` either may be meant: both are asked back. */
export function askOfPairs(line: Line, pieces: Piece[]): Piece[] {
  const asked: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const [piece, next, second] = [pieces[at]!, pieces[at + 1], pieces[at + 2]];
    const run = numbersFrom(pieces, at);
    if (run.length > 2) {
      const times = run.map(({ number }) => writeTime(number, 0)).join(', ');
      const typed = run.map(({ from, to }) => typedFrom(line, from, to)).join(', ');
      const says = () => say('Is {times} meant? Write several times with commas.', { times });
      const place = { from: piece.from, to: run.at(-1)!.to };
      asked.push(ask(line, place, 'time', says, [[times, typed]]));
      at += run.length - 1;
    } else if (next && isPair(line, piece, next)) {
      const time = timeOf(piece, next);
      const both = [piece, next].map(({ from, to }) => typedFrom(line, from, to)).join(', ');
      const times = Number(time.slice(3)) < 25 ? [time, both] : [time];
      const says = () => say('Is {meant} meant?', { meant: listAny(times) });
      asked.push(ask(line, { from: piece.from, to: next.to }, 'time', says, times));
      at += 1;
    } else if (next && second && isHour(piece) && isHour(second) && wordOf(line, next) === 'or') {
      const says = () => say('A briefing comes at each of its times. Which are meant?');
      const choices = choicesOf(line, piece, second);
      asked.push(ask(line, { from: piece.from, to: second.to }, 'time', says, choices));
      at += 2;
    } else asked.push(piece);
  }
  return asked;
}

/** `8 9 10`: hours without a mark between them. */
function numbersFrom(pieces: Piece[], start: number) {
  const run: (Piece & { kind: 'number' })[] = [];
  for (const piece of pieces.slice(start)) {
    if (piece.kind !== 'number' || piece.number > 24) break;
    run.push(piece);
  }
  return run;
}

/** `8 or 9 am`: one, the other, or both; the half of the day that is said once counts for both. */
function choicesOf(line: Line, one: Piece, other: Piece): Instead[] {
  const half = other.kind === 'time' ? other.half : undefined;
  const typed = [one, other].map(({ from, to }) => typedFrom(line, from, to));
  const open = openTime(one);
  if (half === undefined || other.kind !== 'time' || open === undefined)
    return [...typed, typed.join(' and ')];
  const { hour, minute } = open;
  const last = other.clock.hour % 12 || 12;
  // Of `11 or 1pm` the 11 is in the morning.
  const first = half === 'pm' && hour % 12 > last % 12 ? 'am' : half;
  const times: [label: string, words: string][] = [
    [writeTime((hour % 12) + (first === 'pm' ? 12 : 0), minute), `${typed[0]}${first}`],
    [writeTime(other.clock.hour, other.clock.minute), typed[1]!.replace(/\s+/gu, '')],
  ];
  const both = [0, 1].map((at) => times.map((time) => time[at]).join(' and ')) as [string, string];
  return [...times, both];
}

/** A time of which it is not said whether it is before or after noon. */
function openTime(piece: Piece): { hour: number; minute: number } | undefined {
  if (piece.kind === 'time' && piece.clock.open) return piece.clock;
  const isHour = piece.kind === 'number' && piece.number > 0 && piece.number <= 12;
  return isHour ? { hour: piece.number, minute: 0 } : undefined;
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
      say('“{word}” is a span; a briefing comes at times of day. Write them with a comma.', {
        word,
      });
    return { ...refuse(line, { from: piece.from, to: last.to }, says, [both]), to: piece.to };
  });
}
