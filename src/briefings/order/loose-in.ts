import type { Line } from './line.ts';
import type { Loose } from './order.ts';
import type { Piece } from './piece.ts';

// `, and`, which joins nothing any more
const JOINING = /^(?:\s|[,;&+?!]|and(?!\p{L}))+|(?:\s|[,;&+?!]|(?<!\p{L})and)+$/giu;

/** The topics that nothing marks as such, with the line without them. */
export function looseIn({ text, tokens }: Line, pieces: Piece[]): Loose | undefined {
  const loose = pieces.flatMap((piece) =>
    piece.kind === 'topics' && piece.loose ? [{ ...piece, topics: piece.topics }] : [],
  );
  if (loose.length === 0) return undefined;
  const rest = loose.reduceRight(
    (left, { from, to }) => left.slice(0, tokens[from]!.start) + left.slice(tokens[to - 1]!.end),
    text,
  );
  return {
    topics: [...new Set(loose.flatMap(({ topics }) => topics))],
    rest: rest.replace(/\s+/gu, ' ').replace(JOINING, ''),
  };
}
