import { alternatives, anyOf } from './any-of.ts';
import {
  DAY_NAMES,
  DAY_SETS,
  DAYS_IN_LISTS,
  EVERY_DAY,
  LETTER_DAYS,
  NAMED_DAYS,
  SHORT_DAYS,
} from './data/day-names.ts';
import { ALL_DAYS, daysBetween } from './days.ts';
import { type Line, matchPhrase } from './line.ts';
import type { DayPart, Piece } from './piece.ts';

const DAILY = anyOf(EVERY_DAY);
// `every weekday`, `on the weekends`
const SET = new RegExp(
  `^(?:(?:(?:every|each)(?: and every)?(?: single)?|all(?: the)?|any|the) )?(${alternatives(DAY_SETS.keys())})(?= |$)`,
  'u',
);
const NAMED = anyOf(NAMED_DAYS);
// `every morning`, `mornings`, `nightly`, `each and every evening`
const EVERY_PART =
  /^(?:(?:every|each)(?: and every)?(?: single)? (morning|afternoon|evening|night)s?|(?:in the )?(morning|afternoon|evening|night)s|nightly)(?= |$)/u;
// `in the evening`, `at night`, `evening`, `this` never
const PART = /^(?:(?:in|during) the |at |of the |by )?(morning|afternoon|evening|night)(?= |$)/u;
const SPAN_MARKS = new Set('- – — − to until till til thru through bis .. ... …'.split(' '));
const LIST_MARKS = new Set(', & + / and und'.split(' '));

/** Whether this word is the first of `Black Friday` or the like. */
export const isNamedDay = (line: Line, at: number): boolean =>
  matchPhrase(line, at, NAMED) !== undefined;

/** The days that begin at this word, and the part of a day that is said with them. */
export function readDaysAt(line: Line, at: number): Piece | undefined {
  if (line.tokens[at]!.kind !== 'word' || isNamedDay(line, at)) return undefined;
  const daily = matchPhrase(line, at, DAILY);
  if (daily) return withPart(line, { from: at, to: daily.to, kind: 'days', days: ALL_DAYS });
  const set = matchPhrase(line, at, SET);
  if (set) {
    const days = DAY_SETS.get(set.match[1]!)!;
    return withPart(line, { from: at, to: set.to, kind: 'days', days });
  }
  return readEveryPart(line, at) ?? readNames(line, at);
}

/** `in the evening`; alone it says of a time that it is after noon, and nothing of days. */
export function readPartAt(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, PART);
  return found && { from: at, to: found.to, kind: 'part', part: partOf(found.match[1]) };
}

function readEveryPart(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, EVERY_PART);
  if (!found) return undefined;
  const part = partOf(found.match[1] ?? found.match[2]);
  return { from: at, to: found.to, kind: 'days', days: ALL_DAYS, weak: true, part };
}

/** `mon`, `monday to friday`, `every tuesday evening`; a list is several of these. */
function readNames(line: Line, at: number): Piece | undefined {
  const { word } = line.tokens[at]!;
  const isEvery = word === 'every' || word === 'each';
  const start = isEvery ? at + 1 : at;
  const first = dayAt(line, start);
  if (first === undefined) return undefined;
  const mark = line.tokens[start + 1]?.word ?? '';
  const last = SPAN_MARKS.has(mark) ? dayAt(line, start + 2) : undefined;
  if (last !== undefined)
    return withPart(line, {
      from: at,
      to: start + 3,
      kind: 'days',
      days: daysBetween(first, last),
    });
  return withPart(line, { from: at, to: start + 1, kind: 'days', days: [first] });
}

/** Short names that are also words, such as `so`, need a day beside them; letters need a mark. */
function dayAt(line: Line, at: number): number | undefined {
  const token = line.tokens[at];
  if (token?.kind !== 'word') return undefined;
  const word = token.word.replace(/(?:'s|\.)$/u, '');
  const name = DAY_NAMES.get(word) ?? (DAYS_IN_LISTS.has(word) ? undefined : SHORT_DAYS.get(word));
  if (name !== undefined) return name;
  if (SHORT_DAYS.has(word) && isInList(line, at)) return SHORT_DAYS.get(word);
  return LETTER_DAYS.has(word) && isGlued(line, at) ? LETTER_DAYS.get(word) : undefined;
}

function isInList({ tokens }: Line, at: number): boolean {
  return [-1, 1].some((side) => {
    const isMark =
      LIST_MARKS.has(tokens[at + side]?.word ?? '') ||
      SPAN_MARKS.has(tokens[at + side]?.word ?? '');
    const other = tokens[at + (isMark ? 2 : 1) * side]?.word ?? '';
    return DAY_NAMES.has(other) || SHORT_DAYS.has(other) || (isMark && LETTER_DAYS.has(other));
  });
}

/** In `M-F`, but not in `m - f` or `Plan M`. */
function isGlued({ tokens }: Line, at: number): boolean {
  const { start, end } = tokens[at]!;
  return [tokens[at - 1], tokens[at + 1]].some(
    (mark) =>
      mark?.kind === 'mark' &&
      /^[-–—−/+]$/u.test(mark.word) &&
      (mark.end === start || mark.start === end),
  );
}

/** `weekday mornings`, `friday night` */
function withPart(line: Line, piece: Piece & { kind: 'days' }): Piece {
  const every = readEveryPart(line, piece.to);
  const part = every?.kind === 'days' ? every : readPartAt(line, piece.to);
  if (!part || !('part' in part) || !part.part) return piece;
  return { ...piece, to: part.to, part: part.part };
}

const partOf = (word: string | undefined): DayPart => (word as DayPart | undefined) ?? 'night';
