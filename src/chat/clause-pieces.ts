import type { Span } from '../model.ts';
import type { Piece } from './reply.ts';

/** Stands where a part of the sentence was left out. */
const LEFT_OUT = '[…]';

// What comes before a clause that opens its sentence, and what ends one.
const OPENS = /(?:^|[.!?:…]["”’'»)\]]*|\n)\s*["“‘'«(]*$/u;
const CLOSED = /[.!?…]["”’'»)\]]*$/u;
const CLOSES = /^["”’'»)\]]*[.!?…]["”’'»)\]]*/u;
/** How much of the text before a clause tells whether a sentence opens there. */
const NEAR_CHARS = 20;

/**
 * A clause of a text in pieces, what lies within `spans` marked as said, and `[…]` at an end where
 * the sentence goes on. Joined and without these marks, the pieces are the article's words.
 */
export function clausePieces(text: string, clause: Span, spans: Span[]): Piece[] {
  const end = clause.end + (CLOSES.exec(text.slice(clause.end, clause.end + 6))?.[0].length ?? 0);
  const before = text.slice(Math.max(0, clause.start - NEAR_CHARS), clause.start);
  const isCut =
    !CLOSED.test(text.slice(clause.start, end)) && text[end] !== '\n' && end < text.length;
  return [
    ...(OPENS.test(before) ? [] : [{ text: `${LEFT_OUT} `, said: false }]),
    ...cutAt(text, { start: clause.start, end }, spans),
    ...(isCut ? [{ text: ` ${LEFT_OUT}`, said: false }] : []),
  ];
}

function cutAt(text: string, { start, end }: Span, spans: Span[]): Piece[] {
  const inside = spans
    .map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter((span) => span.start < span.end)
    .sort((one, other) => one.start - other.start);
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, said: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), said });
    at = Math.max(at, to);
  };
  for (const span of inside) {
    add(span.start, false);
    add(span.end, true);
  }
  add(end, false);
  return pieces;
}
