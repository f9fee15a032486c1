import { MISSPELT_DAYS, NOT_MISSPELT } from './data/day-names.ts';
import { MISSPELT_TIMES } from './data/fillers.ts';
import { isNear } from './is-near.ts';
import { cut, type Line, typedFrom, withInstead } from './line.ts';
import type { Piece } from './piece.ts';

/** A loose word that is spelt almost as a day or a time; asked back. */
export function findMisspelt(line: Line, { from, to, kind }: Piece): Piece | undefined {
  const { word } = line.tokens[from]!;
  if (kind !== 'loose' || NOT_MISSPELT.has(word)) return undefined;
  const ask = (what: 'days' | 'time', meant: string): Piece => {
    const label =
      what === 'days' && /day/u.test(meant) && !/^(?:week|work|every)/u.test(meant)
        ? capital(meant)
        : meant;
    const typed = cut(typedFrom(line, from, to));
    const choices = [{ label, line: withInstead(line, from, to, label) }];
    const says = `I do not know “${typed}”. Is ${label} meant?`;
    const problem = { kind: 'unclear', what, word: typed, says, choices } as const;
    return { from, to, kind: 'problem', problem };
  };
  const day = nearest(word, MISSPELT_DAYS);
  if (day) return ask('days', day);
  const time = nearest(word, MISSPELT_TIMES);
  return time === undefined ? undefined : ask('time', time);
}

const nearest = (word: string, names: readonly string[]): string | undefined =>
  names.find((name) => isNear(word, name) && word.length === name.length) ??
  names.find((name) => isNear(word, name));

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
