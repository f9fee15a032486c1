import { type Line, matchPhrase } from './line.ts';
import type { Piece } from './piece.ts';

const COUNTS: Record<string, number> = { once: 1, twice: 2, thrice: 3, two: 2, three: 3, four: 4 };
// `twice a day`, `3 times daily`
const A_DAY =
  /^(once|twice|thrice|(?:(two|three|four|five|six|\d) (?:times|x)|(\d)x))(?: (?:a|per|each|every) day|(?: |\/)daily)(?= |$)/u;
// `weekly`, `once a week`, `every week`
const WEEKLY =
  /^(?:weekly|(?:every|each|per|a) week|(?:once|twice|thrice|(?:\w+) times) (?:(?:a|per|each|every) week|weekly))(?= |$)/u;

/** How often, where that says neither days nor times: `twice a day`, `weekly`. */
export function readRhythmAt(line: Line, at: number): Piece | undefined {
  const day = matchPhrase(line, at, A_DAY);
  if (day) {
    const [, word = '', spelt, digit] = day.match;
    const count = Number(digit ?? spelt) || COUNTS[spelt ?? word] || 1;
    return { from: at, to: day.to, kind: 'times a day', count };
  }
  const weekly = matchPhrase(line, at, WEEKLY);
  return weekly && { from: at, to: weekly.to, kind: 'weekly' };
}
