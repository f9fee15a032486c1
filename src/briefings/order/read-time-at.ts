import { say } from '../../language/say.ts';
import { alternatives, anyOf } from './any-of.ts';
import { findBrokenTime, noTime } from './broken-time.ts';
import { MINUTE_WORDS, NAMED_TIMES, VAGUE_TIMES } from './data/time-words.ts';
import { HOUR, hourOf } from './hour-of.ts';
import { type Line, matchPhrase } from './line.ts';
import type { Clock, Piece } from './piece.ts';
import { ask } from './problem.ts';
import { readIshAt } from './read-ish-at.ts';
import { writeTime } from './write-time.ts';

const MINUTES = alternatives(MINUTE_WORDS.keys());
const NAMED = anyOf(NAMED_TIMES.keys());
const VAGUE = anyOf(VAGUE_TIMES.keys());
// `8:30pm`, `08.30`, `8h30`, `18h`, `8 a.m.`, `8 o'clock pm`, `20:15 hrs`
const CLOCK =
  /^(\d{1,2})(?:([:.h])(\d{2})(?::00)?|(h))?(?: ?(?:uhr|hrs|hours|h|o'?clock|o' clock|o clock))?(?: ?([ap])(?: ?\.)? ?m)?(?: ?(z))?(?: (?:sharp|exactly))?(?= |$)/u;
// `0800`, `1830 hrs`, `0600z`
const FOUR_DIGITS = /^(\d\d)(\d\d) ?(h|hrs|hours|z|uhr|am|pm)?(?= |$)/u;
// `830am`
const THREE_DIGITS = /^(\d{1,2})(\d\d) ?([ap])\.?m(?= |$)/u;
// `half past eight`, `a quarter to 7 pm`, `twenty-five minutes past nine`
const PAST = new RegExp(
  `^(?:a )?(${MINUTES}) (?:minutes? )?(past|after|to|before|till) ${HOUR}(?: o'?clock)?(?: ?([ap])m)?(?= |$)`,
  'u',
);
// `half eight`
const HALF = new RegExp(`^half[- ]${HOUR}(?: ?([ap])m)?(?= |$)`, 'u');
// `seven thirty am`, `eight o'clock`, `six pm`
const SPELT = new RegExp(
  `^${HOUR}(?: (${MINUTES}|\\d\\d))?(?: (o'?clock))?(?: ?([ap])m)?(?: sharp)?(?= |$)`,
  'u',
);
/** What a `Z` behind a time says. */
const UTC = { utc: true };

/**
 * The time of day that begins at this word, `to` its end. A bare number is none here, nor is a bare
 * `seven` unless `after` is set: after `at`, words count as times. So do `0800` and `2015`, which
 * may be years, where they begin with 0 or something says so.
 */
export function readTimeAt(line: Line, at: number, { after = false } = {}): Piece | undefined {
  const token = line.tokens[at]!;
  if (token.kind !== 'word') return undefined;
  const broken = readIshAt(line, at) ?? findBrokenTime(line, at);
  if (broken) return broken;
  return (
    readNamed(line, at) ??
    readFourDigits(line, at) ??
    readClock(line, at) ??
    readPast(line, at) ??
    readHalf(line, at) ??
    readSpelt(line, at, after)
  );
}

function readNamed(line: Line, at: number): Piece | undefined {
  const named = matchPhrase(line, at, NAMED);
  if (named) return time(at, named.to, NAMED_TIMES.get(named.match[0])!, 0, 'known');
  const vague = matchPhrase(line, at, VAGUE);
  if (!vague) return undefined;
  const says = (word: string) => say('“{word}” is no exact time. Which is meant?', { word });
  const times = VAGUE_TIMES.get(vague.match[0])!;
  return ask(line, { from: at, to: vague.to }, 'time', says, times);
}

function readFourDigits(line: Line, at: number): Piece | undefined {
  const three = matchPhrase(line, at, THREE_DIGITS);
  if (three) {
    const [, hour, minute, half] = three.match;
    return halved(at, three.to, Number(hour), Number(minute), half);
  }
  const found = matchPhrase(line, at, FOUR_DIGITS);
  const [, hour = '', minute = '', unit] = found?.match ?? [];
  if (!found || Number(hour) > 24 || Number(minute) > 59) return undefined;
  if (unit === 'am' || unit === 'pm')
    return halved(at, found.to, Number(hour), Number(minute), unit[0]);
  return { ...time(at, found.to, Number(hour), Number(minute), 'known'), ...(unit === 'z' && UTC) };
}

function readClock(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, CLOCK);
  if (!found) return undefined;
  const [all, hour = '', mark, minute = '0', h, half, z] = found.match;
  const isBare = !mark && !h && !half && !z && !/uhr|hrs|hours|clock| h|sharp/u.test(all);
  if (isBare) return undefined;
  if (Number(hour) > 24 || Number(minute) > 59) return noTime(line, { from: at, to: found.to });
  const utc = z ? UTC : {};
  if (half) {
    const read = halved(at, found.to, Number(hour), Number(minute), half);
    return read && { ...read, ...utc };
  }
  const known = hour.length > 1 || mark === 'h' || h || z || /uhr|hrs|hours/u.test(all);
  const read = time(at, found.to, Number(hour), Number(minute), known ? 'known' : 'open');
  return { ...read, ...utc };
}

function readPast(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, PAST);
  if (!found) return undefined;
  const [, minutes = '', side = '', number = '', half] = found.match;
  const amount = MINUTE_WORDS.get(minutes)!;
  const hour = hourOf(number);
  if (hour > 23) return noTime(line, { from: at, to: found.to });
  const isPast = side === 'past' || side === 'after';
  const [h, m] = isPast ? [hour, amount] : [(hour + 23) % 24 || 12, 60 - amount];
  if (half) return halved(at, found.to, h, m, half);
  return time(at, found.to, h, m, 'open');
}

/** Half eight is 8:30 in Britain, and 7:30 for who thinks in German. */
function readHalf(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, HALF);
  const hour = hourOf(found?.match[1] ?? '');
  if (!found || hour < 1 || hour > 12) return undefined;
  const after = found.match[2] === 'p' ? 12 : 0;
  const choices = [hour % 12, (hour + 11) % 12].map((h) => writeTime(h + after, 30));
  const says = (word: string) => say('“{word}” may be either. Which is meant?', { word });
  return ask(line, { from: at, to: found.to }, 'time', says, choices);
}

function readSpelt(line: Line, at: number, after: boolean): Piece | undefined {
  const found = matchPhrase(line, at, SPELT);
  const [, number = '', minutes, clock, half] = found?.match ?? [];
  const isTime = after || clock || half || / sharp$/u.test(found?.match[0] ?? '');
  if (!found || /^\d/u.test(number) || !isTime) return undefined;
  const minute = minutes ? (MINUTE_WORDS.get(minutes) ?? Number(minutes)) : 0;
  if (half) return halved(at, found.to, hourOf(number), minute, half);
  return time(at, found.to, hourOf(number), minute, 'open');
}

function halved(
  from: number,
  to: number,
  hour: number,
  minute: number,
  half: string | undefined,
): Piece | undefined {
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  const isPm = half === 'p';
  const clock: Clock = { hour: (hour % 12) + (isPm ? 12 : 0), minute, open: false };
  return { from, to, kind: 'time', clock, half: isPm ? 'pm' : 'am' };
}

function time(
  from: number,
  to: number,
  hour: number,
  minute: number,
  half: 'open' | 'known',
): Piece {
  const clock = { hour: hour % 24, minute, open: half === 'open' && hour > 0 && hour <= 12 };
  return { from, to, kind: 'time', clock };
}
