import { anyOf } from './any-of.ts';
import {
  DAY_NAMES,
  ENDS_IN_DAY,
  MISSPELT_DAYS,
  NOT_MISSPELT,
  ORDINARY_DAYS,
  SHORT_DAYS,
} from './data/day-names.ts';
import { FILLERS, HERE, NEWS_NOUNS } from './data/fillers.ts';
import { isNear } from './is-near.ts';
import { type Line, matchPhrase } from './line.ts';
import { isNamedDay, readDaysAt } from './read-days-at.ts';
import { readMisspeltZoneAt } from './read-misspelt-zone-at.ts';
import { readRefusedAt } from './read-refused-at.ts';
import { readRhythmAt } from './read-rhythm-at.ts';
import { endOfThanks } from './read-thanks-at.ts';
import { readTimeAt } from './read-time-at.ts';
import { readZoneAt } from './read-zone-at.ts';
import { leftOutAt } from './topics.ts';

const HERE_AGAIN = anyOf(HERE);
const AGAIN = /^(?:about|regarding|concerning|topics?)(?= |$)/u;
const BEFORE_TIME = new Set(['at', '@', 'by', 'around']);
// `0830`, `20:15`, `8am`, `25:00`, `8;30`, but not `2026`
const CLOCK =
  /^(?:0\d{3}|\d{1,2}[:;]\d|\d{1,4}(?:[.:h]\d\d)? ?[ap]\.? ?m|\d{1,2}(?:[:.]\d\d)? ?-?(?:[ap]m-?)?ish(?= |$)|\d{1,2}h\d\d|\d{1,2} o'?clock|\d{4} ?(?:hrs|h|hours|z)(?= |$))/u;
// `1830`, but not `2026`
const FOUR_DIGITS = /^(?!19|20[0-4])(?:1\d|2[0-4])[0-5]\d$/u;

/**
 * Whether a topic is over before this word, since a time, a day, a channel or the like begins. Its
 * first word is nearly always part of it: one may read about “daily bread” or “Sunday trading”.
 */
export function endsTopic(line: Line, at: number, isFirst: boolean): boolean {
  const key = isFirst ? at : -1 - at;
  const known = REMEMBERED.get(line) ?? new Map<number, boolean>();
  REMEMBERED.set(line, known);
  const ends = known.get(key) ?? isEnd(line, at, isFirst);
  known.set(key, ends);
  return ends;
}

/** A hostile line, such as `on on on`, asks of each of its words as often as it has words. */
const REMEMBERED = new WeakMap<Line, Map<number, boolean>>();

function isEnd(line: Line, at: number, isFirst: boolean): boolean {
  const token = line.tokens[at]!;
  if (token.kind !== 'word') return !['quoted', 'mark'].includes(token.kind);
  if (matchPhrase(line, at, HERE_AGAIN) || (!isFirst && endOfThanks(line, at))) return true;
  const isClock = CLOCK.test(line.ahead[at]!);
  const clock = isClock ? readTimeAt(line, at) : undefined;
  if (clock && !(isFirst && isOfTopic(line, at, clock.to))) return true;
  const isEvery = token.word === 'every' || token.word === 'each';
  if (isEvery && (readDaysAt(line, at) || readRefusedAt(line, at) || readRhythmAt(line, at)))
    return true;
  if (readMisspeltZoneAt(line, at, { inTopic: true })) return true;
  const zone = readZoneAt(line, at, { inTopic: true });
  if (zone && (!isFirst || zone.to > at + 1)) return true;
  if (isBrokenDay(token.word)) return true;
  if (isFirst) return false;
  return (
    Boolean(matchPhrase(line, at, AGAIN) ?? leftOutAt(line, at, true)) ||
    token.word === 'but' ||
    isTimeBehindWord(line, at) ||
    isSchedule(line, at)
  );
}

/** `the 7 o'clock news`, and `9am deadline` where the line has its time already. */
function isOfTopic(line: Line, at: number, to: number): boolean {
  const next = line.tokens[to];
  if (next?.kind !== 'word') return false;
  const isThe = /^(?:the|an?)$/u.test(line.tokens[at - 1]?.word ?? '');
  if (isThe && NEWS_NOUNS.has(next.word)) return true;
  const hasTime = line.tokens.slice(0, at).some((_, n) => CLOCK.test(line.ahead[n]!));
  return hasTime && isOrdinary(line, to);
}

function isTimeBehindWord(line: Line, at: number): boolean {
  const { tokens } = line;
  const before = tokens[at - 1]!.word;
  const isNumber = /^\d{1,4}$/u.test(tokens[at]!.word);
  if (BEFORE_TIME.has(before))
    return isNumber || readTimeAt(line, at, { after: true }) !== undefined;
  if (!isNumber)
    return /^(?:noon|midnight|midday|half past|quarter (?:past|to))(?= |$)/u.test(line.ahead[at]!);
  const next = at + 1 < tokens.length ? readDaysAt(line, at + 1) : undefined;
  const isHour = tokens[at]!.word.length < 3 || FOUR_DIGITS.test(tokens[at]!.word);
  return next?.kind === 'days' && isHour;
}

function isSchedule(line: Line, at: number): boolean {
  if (readRhythmAt(line, at)) return true;
  const refused = readRefusedAt(line, at, { inTopic: true });
  if (refused) return true;
  const before = line.tokens[at - 1]!.word;
  if (before === 'on' && readRefusedAt(line, at)) return true;
  const { word } = line.tokens[at]!;
  const days = readDaysAt(line, at);
  if (!days || isNamedDay(line, at - 1) || isNamedDay(line, Math.max(at - 2, 0))) return false;
  if (SHORT_DAYS.has(word) && days.to === at + 1) return false;
  const isSure = /s$/u.test(word) || days.to > at + 1 || before === 'on';
  return isSure || !isOrdinary(line, days.to);
}

/** `tusday`, `blursday`: nearly a day or like one, and no word. */
export function isBrokenDay(word: string): boolean {
  if (isDayWord(word) || NOT_MISSPELT.has(word) || ORDINARY_DAYS.has(word)) return false;
  return ENDS_IN_DAY.test(word) || MISSPELT_DAYS.some((day) => isNear(word, day));
}

const isDayWord = (word: string): boolean => DAY_NAMES.has(word) || MISSPELT_DAYS.includes(word);

/** A word that says nothing of a schedule, so that `monday` before it may be part of a name. */
function isOrdinary(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token?.kind !== 'word') return false;
  if (FILLERS.has(token.word) && !NEWS_NOUNS.has(token.word)) return false;
  return (
    !/^\d/u.test(token.word) &&
    !(readDaysAt(line, at) ?? readTimeAt(line, at) ?? readZoneAt(line, at))
  );
}
