import { anyOf } from './any-of.ts';
import { HERE } from './data/fillers.ts';
import { type Line, matchPhrase } from './line.ts';
import type { Piece } from './piece.ts';
import { readDaysAt, readPartAt } from './read-days-at.ts';
import { readMisspeltZoneAt } from './read-misspelt-zone-at.ts';
import { readRefusedAt } from './read-refused-at.ts';
import { readRhythmAt } from './read-rhythm-at.ts';
import { readTimeAt } from './read-time-at.ts';
import { readTopicAt } from './read-topic-at.ts';

const HERE_AGAIN = anyOf(HERE);
const NUMBER = /^\d{1,2}$/u;
/** Behind these a number is a time, also in words: `at seven`. */
export const BEFORE_TIME: ReadonlySet<string> = new Set(
  'at @ by around time times about approx approximately circa roughly'.split(' '),
);

/** `on` opens a topic only where no day, time or channel follows. */
export function readOpeningAt(line: Line, at: number): Piece | undefined {
  const next = at + 1;
  const { word } = line.tokens[at]!;
  if (word === 'about' && isHourAt(line, next)) return { from: at, to: at + 1, kind: 'filler' };
  if (
    (word === 'on' || word === 're') &&
    next < line.tokens.length &&
    line.tokens[next]!.kind === 'word'
  ) {
    const isNext =
      (line.tokens[next]!.word === 'the' ? readRefusedAt(line, next + 1) : undefined) ??
      matchPhrase(line, next, HERE_AGAIN) ??
      readRhythmAt(line, next) ??
      readRefusedAt(line, next) ??
      readDaysAt(line, next) ??
      readTimeAt(line, next) ??
      readMisspeltZoneAt(line, next, { inTopic: true });
    if (isNext) return { from: at, to: at + 1, kind: 'filler' };
  }
  return readTopicAt(line, at);
}

/** `at about 7`, `at about noon`, `about 8 in the evening` */
function isHourAt(line: Line, at: number): boolean {
  const isBehindAt = BEFORE_TIME.has(line.tokens[at - 2]?.word ?? '');
  if (!NUMBER.test(line.tokens[at]?.word ?? ''))
    return isBehindAt && at < line.tokens.length && readTimeAt(line, at) !== undefined;
  const isBeforeDays = at + 1 < line.tokens.length && readPartAt(line, at + 1) !== undefined;
  return isBehindAt || isBeforeDays;
}
