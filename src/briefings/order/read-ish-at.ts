import { say } from '../../language/say.ts';
import { noTime } from './broken-time.ts';
import { HOUR, hourOf } from './hour-of.ts';
import { type Line, matchPhrase } from './line.ts';
import type { Piece } from './piece.ts';
import { ask } from './problem.ts';
import { writeTime } from './write-time.ts';

// `6ish`, `6 ish am`, `8:30-ish`, `7pm-ish`, `eightish`
const ISH = new RegExp(`^${HOUR}(?:[:.](\\d\\d))? ?(?:([ap])m)?[ -]?ish(?: ?([ap])m)?(?= |$)`, 'u');

/** `6ish am`, `8:30-ish`: the time meant, and others about it. */
export function readIshAt(line: Line, at: number): Piece | undefined {
  const found = matchPhrase(line, at, ISH);
  if (!found) return undefined;
  const [, number = '', minutes = '0', half = found.match[4]] = found.match;
  const [hour, minute] = [hourOf(number), Number(minutes)];
  if (hour > 23 || minute > 59 || (half && (hour < 1 || hour > 12)))
    return noTime(line, { from: at, to: found.to });
  const settled = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  const about = settled * 60 + minute;
  const times = [about, about + 30].map((time) => writeTime(Math.floor(time / 60), time % 60));
  const says = (word: string) =>
    say('“{word}” is no exact time. Is {meant} meant?', { word, meant: times[0]! });
  return ask(line, { from: at, to: found.to }, 'time', says, times);
}
