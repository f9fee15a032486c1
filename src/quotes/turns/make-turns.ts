import type { Span } from '../../model.ts';
import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase } from '../doc.ts';
import type { Paragraph } from './split-talk.ts';
import { findDirections } from './stage-directions.ts';

/** Who speaks in a paragraph, from where on, and how surely; `asks` of a question. */
export type Speech = {
  source: Phrase | null;
  start: number;
  sure: number;
  cue?: Phrase | null;
  asks?: boolean;
};

/** A longer turn is shown as several statements, so that none is cut on a card. */
const MAX_STATEMENT_CHARS = 700;
const WORD = /[\p{L}\p{N}]/u;

/**
 * What is said in a paragraph, word for word: one statement, or several of whole sentences where it is
 * long. Stage directions stay out.
 */
export function makeTurns(doc: Doc, paragraph: Paragraph, speech: Speech): Attribution[] {
  const { source, start, sure, cue = null, asks } = speech;
  return groupPieces(piecesOf(doc, paragraph, start)).map(
    (pieces): Attribution => ({
      spans: joinPieces(doc, pieces),
      kind: 'direct',
      cue,
      source,
      stretches: [],
      unit: pieces[0]!.unit,
      sure,
      form: 'label',
      ...(asks && { asks }),
    }),
  );
}

type Piece = Span & { unit: number };

/** The sentences from `start` on, without what is between brackets for the stage. */
function piecesOf({ text, units }: Doc, { first, last, end }: Paragraph, start: number): Piece[] {
  const directions = findDirections(text.slice(start, end));
  const pieces: Piece[] = [];
  let next = 0;
  for (let unit = first; unit <= last; unit++) {
    let from = Math.max(units[unit]!.start, start);
    const unitEnd = Math.min(units[unit]!.end, end);
    for (; next < directions.length && start + directions[next]!.start < unitEnd; next++) {
      addPiece(text, pieces, { start: from, end: start + directions[next]!.start, unit });
      from = Math.max(from, start + directions[next]!.end);
    }
    addPiece(text, pieces, { start: from, end: unitEnd, unit });
  }
  return pieces;
}

function addPiece(text: string, pieces: Piece[], { start, end, unit }: Piece): void {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  if (WORD.test(text.slice(from, to))) pieces.push({ start: from, end: to, unit });
}

function groupPieces(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const open = groups.at(-1);
    if (open && piece.end - open[0]!.start <= MAX_STATEMENT_CHARS) open.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** One span for sentences with nothing but a blank between them. */
function joinPieces({ text }: Doc, pieces: Piece[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of pieces) {
    const open = spans.at(-1);
    if (open && text.slice(open.end, start).trim() === '') open.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
