import { cut, type Line, matchPhrase, typedFrom } from './line.ts';
import type { Piece } from './piece.ts';
import { refusedTimes, unclearTime } from './unclear-time.ts';
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
  if (half && (hour === 0 || (hour > 12 && hour < 24)) && minute < 60) {
    const says = `“${typedFrom(line, at, found.to)}” counts to 12 and to 24 at once.`;
    const meant = [writeTime(hour, minute)];
    if (hour > 12 && half === 'p' && mark) return unclearTime(line, at, found.to, meant, says);
    return refusedTimes(line, at, found.to, `${says} Write ${meant[0]}?`, meant);
  }
  const isTime = hour < 24 || (hour === 24 && minute === 0);
  if (isTime && minute < 60 && Number(seconds) === 0) return undefined;
  const says = `“${cut(typedFrom(line, at, found.to))}” is no time of day. They run from 00:00 to 23:59.`;
  return refusedTimes(
    line,
    at,
    found.to,
    says,
    hour === 24 && minute < 60 ? [writeTime(0, minute)] : [],
  );
}

function findMistyped(line: Line, at: number): Piece | undefined {
  const one = matchPhrase(line, at, ONE_DIGIT);
  const [, oneHour = '', digit = '', oneHalf] = one?.match ?? [];
  const minutes = [...new Set([`0${digit}`, `${digit}0`])];
  if (one) return ask(line, at, one.to, timesOf(oneHour, minutes, oneHalf));
  const letter = matchPhrase(line, at, LETTER_O);
  const [hour = '', minute = ''] = letter?.match.slice(1, 3).map(withZeros) ?? [];
  if (letter) return ask(line, at, letter.to, timesOf(hour, [minute], letter.match[3]));
  return findWrongMark(line, at) ?? findWrongHalf(line, at);
}

const withZeros = (part: string): string => part.replaceAll('o', '0');

/** `8;30`; of `9,17` two times may be meant as well. */
function findWrongMark(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, WRONG_MARK);
  if (!found) return undefined;
  const [all, hour = '', minute = '', half] = found.match;
  const isTwo = all.includes(',') && Number(minute) <= 24 && !half;
  const both = [hour, minute].flatMap((one) => timesOf(one, ['00'], undefined)).join(', ');
  return ask(line, at, found.to, [...timesOf(hour, [minute], half), ...(isTwo ? [both] : [])]);
}

/** `8amm`, `8:30pn` */
function findWrongHalf(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, WRONG_HALF);
  if (!found || RIGHT_HALF.test(found.match[0])) return undefined;
  const [, hour = '', minute = '00', a, b, c] = found.match;
  return ask(line, at, found.to, timesOf(hour, [minute], a ?? b ?? c));
}

function ask(line: Line, from: number, to: number, times: string[]): Piece | undefined {
  if (times.length === 0) return undefined;
  const says = `“${typedFrom(line, from, to)}” is no time of day. Is ${times.join(' or ')} meant?`;
  return unclearTime(line, from, to, times, says);
}

function findOther(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, OTHER);
  if (!found || GOOD.test(found.match[0])) return undefined;
  const says = `“${cut(typedFrom(line, at, found.to))}” is no time of day. Write it like 08:00 or 6:30pm.`;
  return refusedTimes(line, at, found.to, says, []);
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
