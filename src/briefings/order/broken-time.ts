import { listAny } from '../../language/list.ts';
import { say } from '../../language/say.ts';
import { type Line, matchPhrase } from './line.ts';
import type { Piece } from './piece.ts';
import { ask, type Place, refuse } from './problem.ts';
import { writeTime } from './write-time.ts';

// `25:00`, `8.75pm`, `13 pm`, `15:30pm`
const CLOCK = /^(\d{1,3})(?:([:.h])(\d{2}))?(?::(\d\d))?(?: ?([ap])\.?m)?(?= |$)/u;
// `8;30`, `9,15pm`, `8::30`, `8.:30`, `8:-30`
const WRONG_MARK = /^(\d{1,2})(?:[;,]|[:.;]{2,3})(\d{2})(?: ?([ap])m)?(?= |$)/u;
// `8:5`, `8:0am`
const ONE_DIGIT = /^(\d{1,2})[:;](\d)(?: ?([ap])m)?(?= |$)/u;
// `8:3O`, `o8:00`
const LETTER_O = /^(?=[\do:]*o)([\do]{1,2})[:.]([\do]{2})(?: ?([ap])m)?(?= |$)/u;
// `8amm`, `8ma`, `8:30pn`
const WRONG_HALF =
  /^(\d{1,2})(?:[:.](\d{2}))?(?:([ap])[mn]{1,3}|m([ap])|([ap])m[a-z]{1,2})(?= |$)/u;
// what of those is right: `8:30pm`
const RIGHT_HALF = /^\d{1,2}(?:[:.]\d\d)?[ap]m$/u;
// `8:300`, `123:00`, `8:`
const OTHER = /^(?:\d{1,4}:\d{0,5}(?::\d{0,3})?(?:[ap]m)?|\d{3,6} ?[ap]m)(?= |$)/u;
// what of those is a time of day: `8:30`, `0830am`
const GOOD = /^(?:\d{1,2}:\d\d(?::00)?(?:[ap]m)?|(?:0?[1-9]|1[0-2])[0-5]\d ?[ap]m)$/u;

/** A problem where something looks like a time of day and is none. */
export function findBrokenTime(line: Line, at: number): Piece | undefined {
  const first = line.ahead[at]!.charCodeAt(0);
  const isNumber = (first >= 48 && first <= 57) || first === 111;
  if (!isNumber) return undefined;
  return findTooLarge(line, at) ?? findMistyped(line, at) ?? findOther(line, at);
}

function findTooLarge(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, CLOCK);
  const [, hours = '', mark, minutes = '0', seconds = '00', half] = found?.match ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  const isThree = hours.length === 3 && !mark;
  if (!found || (!mark && !half) || isThree) return undefined;
  const place = { from: at, to: found.to };
  if (half && (hour === 0 || (hour > 12 && hour < 24)) && minute < 60) {
    const time = writeTime(hour, minute);
    const says = (word: string) =>
      say('“{word}” counts to 12 and to 24 at once. Write {time}?', { word, time });
    const isLikely = hour > 12 && half === 'p' && mark;
    return isLikely ? ask(line, place, 'time', says, [time]) : refuse(line, place, says, [time]);
  }
  const isTime = hour < 24 || (hour === 24 && minute === 0);
  if (isTime && minute < 60 && Number(seconds) === 0) return undefined;
  return noTime(line, place, hour === 24 && minute < 60 ? [writeTime(0, minute)] : []);
}

/** `25:00` */
export const noTime = (line: Line, place: Place, meant: string[] = []): Piece =>
  refuse(
    line,
    place,
    (word) => say('“{word}” is no time of day. They run from 00:00 to 23:59.', { word }),
    meant,
  );

function findMistyped(line: Line, at: number): Piece | undefined {
  const one = matchPhrase(line, at, ONE_DIGIT);
  const [, oneHour = '', digit = '', oneHalf] = one?.match ?? [];
  const minutes = [...new Set([`0${digit}`, `${digit}0`])];
  if (one) return askOf(line, at, one.to, timesOf(oneHour, minutes, oneHalf));
  const letter = matchPhrase(line, at, LETTER_O);
  const [hour = '', minute = ''] = letter?.match.slice(1, 3).map(withZeros) ?? [];
  if (letter) return askOf(line, at, letter.to, timesOf(hour, [minute], letter.match[3]));
  // Of `9,17` two times may be meant as well.
  const mark = matchPhrase(line, at, WRONG_MARK);
  if (mark) {
    const [all, hours = '', rest = '', half] = mark.match;
    const isTwo = all.includes(',') && Number(rest) <= 24 && !half;
    const both = [hours, rest].flatMap((one) => timesOf(one, ['00'], undefined)).join(', ');
    return askOf(line, at, mark.to, [...timesOf(hours, [rest], half), ...(isTwo ? [both] : [])]);
  }
  const half = matchPhrase(line, at, WRONG_HALF);
  if (!half || RIGHT_HALF.test(half.match[0])) return undefined;
  const [, hours = '', rest = '00', a, b, c] = half.match;
  return askOf(line, at, half.to, timesOf(hours, [rest], a ?? b ?? c));
}

const withZeros = (part: string): string => part.replaceAll('o', '0');

function askOf(line: Line, from: number, to: number, times: string[]): Piece | undefined {
  const says = (word: string) =>
    say('“{word}” is no time of day. Is {meant} meant?', { word, meant: listAny(times) });
  return times.length > 0 ? ask(line, { from, to }, 'time', says, times) : undefined;
}

function findOther(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, OTHER);
  if (!found || GOOD.test(found.match[0])) return undefined;
  const says = (word: string) =>
    say('“{word}” is no time of day. Write it like 08:00 or 6:30pm.', { word });
  return refuse(line, { from: at, to: found.to }, says);
}

/** Those of the times that there are, after noon with a `p`. */
function timesOf(hour: string, minutes: string[], half: string | undefined): string[] {
  const base = Number(hour);
  const isHalved = half !== undefined && base <= 12;
  const settled = isHalved ? (base % 12) + (half === 'p' ? 12 : 0) : base;
  return minutes
    .filter((minute) => base <= 24 && Number(minute) <= 59)
    .map((minute) => writeTime(settled, Number(minute)));
}
