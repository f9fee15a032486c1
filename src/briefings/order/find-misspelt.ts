import { say } from '../../language/say.ts';
import { MISSPELT_DAYS, NOT_MISSPELT } from './data/day-names.ts';
import { MISSPELT_TIMES } from './data/fillers.ts';
import { isNear } from './is-near.ts';
import type { Line } from './line.ts';
import type { Piece } from './piece.ts';
import { ask } from './problem.ts';

// `monday`, but not `weekday`
const NAMED = /^(?!week|work|every)\w+days?$/u;

/** A loose word that is spelt almost as a day or a time; asked back. */
export function findMisspelt(line: Line, piece: Piece): Piece | undefined {
  const { word } = line.tokens[piece.from]!;
  if (piece.kind !== 'loose' || NOT_MISSPELT.has(word)) return undefined;
  const day = nearest(word, MISSPELT_DAYS);
  const meant = day ?? nearest(word, MISSPELT_TIMES);
  if (meant === undefined) return undefined;
  const label = NAMED.test(meant) ? meant[0]!.toUpperCase() + meant.slice(1) : meant;
  const says = (typed: string): string =>
    say('I do not know “{word}”. Is {meant} meant?', { word: typed, meant: label });
  return ask(line, piece, day ? 'day' : 'time', says, [label]);
}

const nearest = (word: string, names: readonly string[]): string | undefined =>
  names.find((name) => isNear(word, name) && word.length === name.length) ??
  names.find((name) => isNear(word, name));
