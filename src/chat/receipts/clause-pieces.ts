import type { Span } from '../../model.ts';
import { cutClause } from '../fit/cut-clause.ts';
import type { Piece } from '../reply/reply.ts';

/** Stands where a part of the sentence was left out. */
const LEFT_OUT = '[…]';

// What comes before a clause that opens its sentence, and what ends one.
const OPENS = /(?:^|[.!?:…]["”’'»)\]]*|\n)\s*["“‘'«(]*$/u;
const CLOSED = /[.!?…]["”’'»)\]]*$/u;
const CLOSES = /^["”’'»)\]]*[.!?…]["”’'»)\]]*/u;
/** How much of the text before a clause tells whether a sentence opens there. */
const NEAR_CHARS = 20;

/**
 * A clause of a text in pieces, what lies within `spans` marked as said, and `[…]` where the sentence
 * goes on or was cut since it is long: what was said and `phrases`, those who say it and how, stay.
 * Joined and without these marks, the pieces are the article's words.
 */
export function clausePieces(
  text: string,
  clause: Span,
  spans: Span[],
  phrases: Span[] = [],
): Piece[] {
  const end = clause.end + closingOf(text, clause).length;
  const kept = cutClause(text, { start: clause.start, end }, spans, phrases);
  return [
    ...kept.flatMap((part, at) => {
      const isFirst = at === 0;
      return [
        ...(isFirst && !startsWithin(text, part.start) ? [] : [leftOut(isFirst ? '' : ' ', ' ')]),
        ...cutAt(text, part, spans),
      ];
    }),
    ...(endsWithin(text, clause.start, kept.at(-1)?.end ?? end) ? [leftOut(' ', '')] : []),
  ];
}

/** The stop and marks that close a clause; no bracket that was opened before it. */
function closingOf(text: string, { start, end }: Span): string {
  const closing = CLOSES.exec(text.slice(end, end + 6))?.[0] ?? '';
  const isOpen = text.lastIndexOf('(', end - 1) >= start;
  return isOpen ? closing : closing.replace(/\).*$/u, '');
}

const leftOut = (before: string, after: string): Piece => ({
  text: `${before}${LEFT_OUT}${after}`,
  said: false,
});

const startsWithin = (text: string, start: number): boolean =>
  !OPENS.test(text.slice(Math.max(0, start - NEAR_CHARS), start));

const endsWithin = (text: string, start: number, end: number): boolean =>
  !CLOSED.test(text.slice(start, end)) && text[end] !== '\n' && end < text.length;

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
