import { say } from '../../language/say.ts';
import { NO_TOPIC } from './data/fillers.ts';
import { cut, type Line, matchPhrase, typedFrom } from './line.ts';
import type { Piece } from './piece.ts';
import { refuse } from './problem.ts';
import { readDaysAt } from './read-days-at.ts';
import { readRefusedAt } from './read-refused-at.ts';
import { readTimeAt } from './read-time-at.ts';
import { endOfTopics } from './read-topic-at.ts';
import { leftOutAt, topicsOf } from './topics.ts';

// between `except` and what is left out
const BETWEEN = /^(?:on|for|about|any|from|the|at|in)(?= |$)/u;
const BEFORE_DAYS = new Set(['bar', 'barring', 'but', 'save']);
const JOINING = /^(?:[,&+]|and|or|nor)$/u;

/** `but not on mondays`, `without sport`: days or topics that are left out. */
export function readLeftOutAt(line: Line, at: number): Piece | undefined {
  const opening = leftOutAt(line, at, false) ?? withoutDays(line, at);
  if (!opening) return undefined;
  let from = opening.to;
  while (from < line.tokens.length && !readDaysAt(line, from) && matchPhrase(line, from, BETWEEN))
    from++;
  const next = line.tokens[from];
  if (!next || NO_TOPIC.has(next.word))
    return notUnderstood(line, at, Math.min(from + 1, line.tokens.length));
  const days = readDaysOff(line, from);
  if (days) return { from: at, to: days.to, kind: 'no days', days: days.days };
  const refused = readRefusedAt(line, from);
  if (refused) return { ...refused, from: at };
  const time = readTimeAt(line, from, { after: true });
  if (time) return notUnderstood(line, at, time.to);
  const to = endOfTopics(line, from);
  const topics = topicsOf(line, from, to, { leftOut: true });
  return topics.length > 0
    ? { from: at, to, kind: 'topics', topics }
    : notUnderstood(line, at, Math.max(opening.to, to));
}

/** `bar fridays`: before days alone, since a bar may be a topic. */
function withoutDays(line: Line, at: number): { to: number } | undefined {
  const { word } = line.tokens[at]!;
  const to = at + 1;
  const isBefore = BEFORE_DAYS.has(word) && to < line.tokens.length;
  return isBefore && readDaysOff(line, to) ? { to } : undefined;
}

function readDaysOff(line: Line, from: number): { to: number; days: number[] } | undefined {
  const days: number[] = [];
  let [at, to] = [from, from];
  while (at < line.tokens.length) {
    const found = line.tokens[at]!.kind === 'word' ? readDaysAt(line, at) : undefined;
    if (found?.kind === 'days') {
      days.push(...found.days);
      to = found.to;
      at = to;
    } else if (days.length > 0 && JOINING.test(line.tokens[at]!.word)) at++;
    else break;
  }
  return days.length > 0 ? { to, days } : undefined;
}

/** `-sport`, `-"fake news"`, and `-mondays`, which is a day. */
export function readMinusAt(line: Line, at: number): Piece {
  const next = line.tokens[at + 1];
  if (!next) return notUnderstood(line, at, at + 1);
  const days = next.kind === 'word' ? readDaysAt(line, at + 1) : undefined;
  if (days?.kind === 'days' && days.to === at + 2) return { ...days, from: at, kind: 'no days' };
  const topics = topicsOf(line, at, at + 2);
  return topics.length > 0
    ? { from: at, to: at + 2, kind: 'topics', topics }
    : notUnderstood(line, at, at + 2);
}

function notUnderstood(line: Line, from: number, to: number): Piece {
  const says = (word: string) =>
    say(
      'I do not know what “{word}” leaves out. Write it like “daily except sundays” or “-sport”.',
      { word },
    );
  const label = say('without “{words}”', { words: cut(typedFrom(line, from, to)) });
  return refuse(line, { from, to }, says, [[label, '']]);
}
