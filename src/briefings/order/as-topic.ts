import { say } from '../../language/say.ts';
import { ENDS_IN_DAY, ORDINARY_DAYS } from './data/day-names.ts';
import { cut, type Line, typedFrom, withInstead } from './line.ts';
import type { Choice } from './order.ts';

const OPENING = new Set(['about', 'on', 're', 'regarding']);

/** The line with these words as a topic; in marks where they would end one: `about "Blursday"`. */
export function asTopic(line: Line, from: number, to: number): Choice {
  const typed = typedFrom(line, from, to);
  const isDay = line.tokens
    .slice(from, to)
    .some(({ word }) => ENDS_IN_DAY.test(word) && !ORDINARY_DAYS.has(word));
  const topic = isDay ? `"${typed.replaceAll('"', '')}"` : typed;
  // `on Blursday` is `about "Blursday"`.
  const start = OPENING.has(line.tokens[from - 1]?.word ?? '') ? from - 1 : from;
  return {
    label: say('about {topics}', { topics: cut(typed) }),
    line: withInstead(line, start, to, `about ${topic}`),
  };
}
