import type { Span } from '../../model.ts';
import { startOfSign } from '../start-of-sign.ts';

/** A clause of this length is read at a glance; no sentence of an ordinary report is longer. */
const MAX_CLAUSE_CHARS = 700;
/** Of what was said in a longer one, so much is shown from the beginning. */
const MAX_SAID_CHARS = 400;
/** A “not” stands near the verb, and “said that” before what was said. */
const NEAR_CHARS = 60;
const MAX_PHRASE_CHARS = 150;
/** Fewer words left out would save less than `[…]` takes. */
const MIN_GAP_CHARS = 12;

/**
 * The parts of a clause to show: all of it, or of one that is too long what was said, by whom and
 * with which verb, each with the words around it. In order, and apart from each other.
 */
export function cutClause(text: string, clause: Span, said: Span[], phrases: Span[]): Span[] {
  if (clause.end - clause.start <= MAX_CLAUSE_CHARS) return [clause];
  const wanted = [...firstOf(said), ...phrases.map(shorten(MAX_PHRASE_CHARS))]
    .map((span) => widen(text, clause, span))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  return wanted.length > 0 ? join(wanted) : [widen(text, clause, { ...clause, end: clause.start })];
}

/** Pieces from the first on, until there is no more room for what was said. */
function firstOf(said: Span[]): Span[] {
  let room = MAX_SAID_CHARS;
  return said.flatMap((span) => {
    if (room <= 0) return [];
    const shown = shorten(room)(span);
    room -= shown.end - shown.start;
    return [shown];
  });
}

const shorten =
  (chars: number) =>
  ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + chars) });

/** With the words around it, as far as the clause goes and never from inside a word. */
function widen(text: string, clause: Span, span: Span): Span {
  const from = Math.max(clause.start, span.start - NEAR_CHARS);
  const to = Math.min(clause.end, span.end + NEAR_CHARS);
  return {
    start: from > clause.start ? wordAfter(text, from, span.start) : from,
    end: to < clause.end ? wordBefore(text, to, span.end) : to,
  };
}

/** Where a language has no blanks, a whole sign is the best there is. */
function wordAfter(text: string, from: number, last: number): number {
  const blanks = /^\S*\s+/u.exec(text.slice(from, last));
  return blanks ? from + blanks[0].length : startOfSign(text, from);
}

function wordBefore(text: string, to: number, first: number): number {
  const words = /^.*\S(?=\s)/su.exec(text.slice(first, to + 1));
  return words ? first + words[0].length : startOfSign(text, to);
}

function join(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start - last.end < MIN_GAP_CHARS) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}
