import { cut, type Line, typedFrom, withInstead } from './line.ts';
import type { Choice, Refused, Unclear } from './order.ts';

/** The words of a line that a problem is about. */
export type Place = { from: number; to: number };

/**
 * Words in place of those, with a label where that is another; empty ones take them away. Or a whole
 * line.
 */
export type Instead = string | readonly [label: string, words: string] | Choice;

type AsProblem<Kind> = Place & { kind: 'problem'; problem: Kind };

/** Cannot be had, or is not understood. `says` is given the words as they are said back. */
export function refuse(
  line: Line,
  { from, to }: Place,
  says: (word: string) => string,
  instead: readonly Instead[] = [],
): AsProblem<Refused> {
  const word = cut(typedFrom(line, from, to));
  const choices = choicesFor(line, { from, to }, instead);
  const problem: Refused = { kind: 'refused', word, says: says(word) };
  if (choices.length > 0) problem.choices = choices;
  return { from, to, kind: 'problem', problem };
}

/** May be meant in several ways, or is misspelt. */
export function ask(
  line: Line,
  { from, to }: Place,
  what: Unclear['what'],
  says: (word: string) => string,
  instead: readonly Instead[],
): AsProblem<Unclear> {
  const word = cut(typedFrom(line, from, to));
  const choices = choicesFor(line, { from, to }, instead);
  return {
    from,
    to,
    kind: 'problem',
    problem: { kind: 'unclear', what, word, says: says(word), choices },
  };
}

function choicesFor(line: Line, { from, to }: Place, instead: readonly Instead[]): Choice[] {
  return instead.map((one) => {
    if (typeof one === 'object' && 'line' in one) return one;
    const [label, words] = typeof one === 'string' ? [one, one] : one;
    const whole = withInstead(line, from, to, words);
    return { label, line: words === '' ? whole.replace(/\s+/gu, ' ').trim() : whole };
  });
}
