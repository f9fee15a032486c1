import { MISSPELT_DAYS, NOT_MISSPELT } from './data/day-names.ts';
import { FILLERS, MISSPELT_TIMES } from './data/fillers.ts';
import { isNear } from './is-near.ts';
import { cut, type Line, typedFrom } from './line.ts';
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
    const choices = [{ label, line: withAllMended(line, from, label) }];
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

/** With this word mended, and with it the other days, so that one press is enough. */
function withAllMended(line: Line, at: number, label: string): string {
  const mended = line.tokens.flatMap(({ kind, word, start, end }, n) => {
    if (n === at) return [{ start, end, name: label }];
    if (
      kind !== 'word' ||
      NOT_MISSPELT.has(word) ||
      FILLERS.has(word) ||
      MISSPELT_DAYS.includes(word)
    )
      return [];
    const day = nearest(word, MISSPELT_DAYS);
    return day ? [{ start, end, name: day }] : [];
  });
  return mended.reduceRight(
    (text, { start, end, name }) => text.slice(0, start) + name + text.slice(end),
    line.text,
  );
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
