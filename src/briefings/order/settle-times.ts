import { type Message, message, say } from '../../language/say.ts';
import { type Line, typedFrom } from './line.ts';
import type { Clock, DayPart, Piece } from './piece.ts';
import { ask, type Instead } from './problem.ts';
import { writeTime } from './write-time.ts';

type Time = Piece & { kind: 'time' };

const NOT_THEN: Record<DayPart, Message> = {
  morning: message('“{word}” is not in the morning. Which time is meant?'),
  afternoon: message('“{word}” is not in the afternoon. Which time is meant?'),
  evening: message('“{word}” is not in the evening. Which time is meant?'),
  night: message('“{word}” is not at night. Which time is meant?'),
};
const USUAL: Record<DayPart, string[]> = {
  morning: ['07:00', '08:00', '09:00'],
  afternoon: ['14:00', '16:00'],
  evening: ['18:00', '19:00', '20:00'],
  night: ['21:00', '22:00'],
};

/** Says of open times whether they are before or after noon, by `in the evening` or a `pm` behind. */
export function settleTimes(line: Line, pieces: Piece[]): Piece[] {
  const hasTime = pieces.some(({ kind }) => kind === 'time' || kind === 'problem');
  const parts = pieces.flatMap((piece, at) => (partOf(piece) ? [at] : []));
  return pieces.map((piece, at) => {
    const part = partOf(piece);
    if (part && !hasTime && (part !== 'morning' || piece.kind === 'part'))
      return askForTime(line, piece, part);
    if (piece.kind !== 'time') return piece;
    const said = partFor(pieces, parts, at);
    if (said) return settleByPart(line, piece, said);
    return piece.clock.open ? settleByHalf(line, pieces, at, piece) : piece;
  });
}

const partOf = (piece: Piece): DayPart | undefined =>
  piece.kind === 'part' || piece.kind === 'days' ? piece.part : undefined;

/** The part of the day next to a time, with no other time between; otherwise the only one. */
function partFor(pieces: Piece[], parts: number[], at: number): DayPart | undefined {
  const isTimeBetween = (one: number, other: number): boolean =>
    pieces
      .slice(Math.min(one, other) + 1, Math.max(one, other))
      .some(({ kind }) => kind === 'time');
  const before = parts.findLast((part) => part < at);
  const after = parts.find((part) => part > at);
  const near = [before, after].filter((part) => part !== undefined && !isTimeBetween(part, at));
  const isFirst = parts.length > 0 && parts[0]! < pieces.findIndex(({ kind }) => kind === 'time');
  const chosen =
    near.length === 2
      ? isFirst
        ? before
        : after
      : (near[0] ?? (parts.length === 1 ? parts[0] : undefined));
  return chosen === undefined ? undefined : partOf(pieces[chosen]!);
}

function settleByPart(line: Line, piece: Time, part: DayPart): Piece {
  const { clock, half } = piece;
  if (!clock.open) {
    const isAfternoon = clock.hour >= 12;
    const fits = part === 'night' || (part === 'morning') !== isAfternoon || clock.hour === 0;
    const isOddNight = part === 'night' && clock.hour > 4 && clock.hour < 17;
    if (fits && !isOddNight) return piece;
    if (!half && line.tokens[piece.from]!.word.length > 5) return piece;
    const other = (clock.hour + 12) % 24;
    const choices = [writeTime(clock.hour, clock.minute), writeTime(other, clock.minute)];
    return askOfBoth(line, piece, part, choices);
  }
  const isAfterNoon =
    part === 'afternoon' || part === 'evening' || (part === 'night' && clock.hour > 4);
  const hour = isAfterNoon ? (clock.hour % 12) + 12 : clock.hour % 12;
  const isNoon = clock.hour === 12 && part !== 'afternoon';
  const settled: Clock = {
    hour: isNoon ? (part === 'morning' ? 12 : 0) : hour,
    minute: clock.minute,
    open: false,
  };
  return { ...piece, clock: settled };
}

/** `20:00 in the morning`: the choices are lines without the words that do not fit. */
function askOfBoth(line: Line, piece: Time, part: DayPart, times: string[]): Piece {
  const says = (word: string) => say(NOT_THEN[part], { word });
  const bare = line.text.replace(PARTS, '');
  const typed = typedFrom(line, piece.from, piece.to);
  const choices = times.map((time) => ({ label: time, line: bare.replace(typed, () => time) }));
  return ask(line, piece, 'time', says, choices);
}

// what says a part of the day, so that a line can do without
const PARTS =
  /\s+(?:in the (?:morning|afternoon|evening)|at night)\b|(?<=every |each )(?:morning|afternoon|evening|night)(?=\b)/giu;

/** The 8 of `8 and 5pm` is in the morning; of `8 and 9pm` or `noon and 6` it may be either. */
function settleByHalf(line: Line, pieces: Piece[], at: number, piece: Time): Piece {
  const typed = typedFrom(line, piece.from, piece.to);
  const { hour, minute } = piece.clock;
  if (!BARE.test(typed) || hour === 12) return piece;
  const [before, next] = [-1, 1].map((side) => neighbour(line, pieces, at, side));
  const isLater =
    next?.half === 'pm' && hour < (next.clock.hour % 12 || 12) && next.clock.hour !== 12;
  const isBack = before !== undefined && before.clock.hour >= hour;
  if (!isLater && !isBack) return piece;
  const times = [hour, hour + 12].map((h) => writeTime(h, minute));
  return ask(
    line,
    piece,
    'time',
    (word) => say('Is “{word}” before or after noon?', { word }),
    times,
  );
}

// `8`
const BARE = /^\d{1,2}$/u;
const JOINING = /^(?:[,&+/]|and)$/u;

/** The time next to this one in a list such as `8, 12 and 6`. */
function neighbour(line: Line, pieces: Piece[], start: number, side: number): Time | undefined {
  for (let at = start + side; at >= 0 && at < pieces.length; at += side) {
    const piece = pieces[at]!;
    if (piece.kind === 'time') return Math.abs(at - start) > 1 ? piece : undefined;
    if (!JOINING.test(line.tokens[piece.from]!.word)) return undefined;
  }
  return undefined;
}

function askForTime(line: Line, piece: Piece, part: DayPart): Piece {
  const before = piece.kind === 'part' ? '' : `${typedFrom(line, piece.from, piece.to)} `;
  const says = (word: string) => say('“{word}” is no exact time. When should it come?', { word });
  const times = USUAL[part].map((time): Instead => [time, `${before}at ${time}`]);
  return ask(line, piece, 'time', says, times);
}
