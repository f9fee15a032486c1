import { say } from '../../language/say.ts';
import { asTopic } from './as-topic.ts';
import { INNER, NEWS_NOUNS } from './data/fillers.ts';
import { cut, type Line, typedFrom, withInstead } from './line.ts';
import type { Piece } from './piece.ts';
import { ask } from './problem.ts';

/** A place beside loose words may be part of a topic: `gas talks berlin`. */
export function settleZone(line: Line, pieces: Piece[], at: number): Piece {
  const { from, to } = pieces[at]!;
  const [first, last] = [-1, 1].map((side) => endOfWords(line, pieces, at, side)) as [
    number,
    number,
  ];
  const next = pieces[at + 1];
  const isNews = next?.kind === 'filler' && NEWS_NOUNS.has(line.tokens[next.from]!.word);
  if (first === at && last === at && !isNews) return pieces[at]!;
  const typed = typedFrom(line, from, to);
  const word = cut(typed);
  const choices = [
    { label: say('{place} time', { place: word }), line: asZone(line, pieces, [first, at, last]) },
    asTopic(line, pieces[first]!.from, pieces[last]!.to),
  ];
  const says = () => say('Is “{word}” the time zone, or part of the topic?', { word });
  return ask(line, { from, to }, 'zone', says, choices);
}

/** The line with the place as a zone, and the words around it as the topic. */
function asZone(line: Line, pieces: Piece[], [first, at, last]: [number, number, number]): string {
  const zone = pieces[at]!;
  const isLoose = ({ kind }: Piece): boolean => kind === 'loose';
  const before = pieces.slice(first, at);
  const after = pieces.slice(at + 1, last + 1);
  const words = [
    before.slice(0, before.findLastIndex(isLoose) + 1),
    after.slice(Math.max(after.findIndex(isLoose), 0)),
  ]
    .filter((run) => run.length > 0)
    .map((run) => typedFrom(line, run[0]!.from, run.at(-1)!.to));
  const about = words.length > 0 ? ` about ${words.join(' ')}` : '';
  const instead = `${typedFrom(line, zone.from, zone.to)} time${about}`;
  return withInstead(line, pieces[first]!.from, pieces[last]!.to, instead);
}

/** The last loose word on one side of a piece, over `in` and the like; the piece where none is. */
function endOfWords(line: Line, pieces: Piece[], start: number, side: number): number {
  let end = start;
  for (let at = start + side; at >= 0 && at < pieces.length; at += side) {
    const piece = pieces[at]!;
    if (piece.kind === 'loose') end = at;
    else if (piece.kind !== 'filler' || !INNER.has(line.tokens[piece.from]!.word)) break;
  }
  return end;
}

/** Whether the name of a place stands beside these words, which is asked about first. */
export function isBesideZone(line: Line, pieces: Piece[], start: number, end: number): boolean {
  return [-1, 1].some((side) => {
    let at = side < 0 ? start - 1 : end;
    const isInner = (piece: Piece | undefined): boolean =>
      piece?.kind === 'filler' && INNER.has(line.tokens[piece.from]!.word);
    while (isInner(pieces[at])) at += side;
    const piece = pieces[at];
    return piece?.kind === 'zone' && piece.bare;
  });
}
