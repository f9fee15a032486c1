import { cut, type Line, typedFrom, withInstead } from './line.ts';
import type { Choice } from './order.ts';

/** The line with these words as a topic. */
export const asTopic = (line: Line, from: number, to: number): Choice => ({
  label: `about ${cut(typedFrom(line, from, to))}`,
  line: withInstead(line, from, to, `about ${typedFrom(line, from, to)}`),
});
