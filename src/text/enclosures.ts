import type { Span } from '../model.ts';

type Family = 'double' | 'angle' | 'single' | 'round' | 'square';
/** Spans both of its marks. */
type Enclosure = Span & { family: Family };

export type Enclosures = {
  /**
   * Where to cut a piece that begins at `start` and whose last stop is `stop`: at `end`, before a
   * mark that opens there, or after a closing mark that follows a space; undefined if that would
   * split an enclosure. Call with ascending `end`.
   */
  endOfPiece(start: number, stop: string, end: number): number | undefined;
};

const MARK = /[“”„"«»‘’'()[\]]/gu;
const FAMILY: Record<string, Family> = {
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '"': 'double',
  '«': 'angle',
  '»': 'angle',
  '‘': 'single',
  '’': 'single',
  "'": 'single',
  '(': 'round',
  ')': 'round',
  '[': 'square',
  ']': 'square',
};
const CLOSERS = /^[\s"'”’»)\]]*$/u;
const WORD = /[\p{L}\p{N}]/u;
const ENDS_LIKE_SENTENCE = /[.!?…,;—–-][\s"'”’»)\]]*$/u;
/** A longer enclosure is no phrase or aside: its closing mark was probably lost. */
const MAX_PHRASE_CHARS = 300;
/** How far we look for a word. */
const NEAR_CHARS = 60;

/**
 * Finds what quotation marks, parentheses and brackets enclose in a paragraph, and so where the
 * paragraph may be cut.
 */
export function createEnclosures(text: string): Enclosures {
  const families = findEnclosures(text).map((enclosures) => ({ enclosures, next: 0 }));
  return {
    endOfPiece(start, stop, end) {
      let cut = end;
      for (const family of families) {
        // Enclosures of one family are in order and do not overlap, so only the next one matters.
        while ((family.enclosures[family.next]?.end ?? Infinity) <= cut) family.next++;
        const next = family.enclosures[family.next];
        if (!next || next.start >= cut) continue;
        const moved = cutWithin(text, next, { start, stop, end: cut });
        if (moved === undefined) return undefined;
        cut = moved;
      }
      return cut;
    },
  };
}

type Piece = Span & { stop: string };

/** Where to cut a piece that ends within an enclosure; undefined if that must stay whole. */
function cutWithin(text: string, enclosure: Enclosure, piece: Piece): number | undefined {
  const { end } = piece;
  if (enclosure.start === end - 1) return end - 1;
  const rest = text.slice(end, Math.min(enclosure.end, end + NEAR_CHARS));
  if (end + rest.length === enclosure.end && CLOSERS.test(rest)) return enclosure.end;
  const first = text.slice(enclosure.start, Math.min(end, enclosure.start + NEAR_CHARS));
  const mayBeCut = WORD.test(first) && WORD.test(rest) && !staysWhole(text, enclosure, piece);
  return mayBeCut ? end : undefined;
}

/**
 * Whether it is an aside within a sentence, or an exclamation or title in quotation marks:
 * `the “Yahoo! Answers” page`.
 */
function staysWhole(text: string, { family, ...span }: Enclosure, { start, stop }: Piece): boolean {
  if (span.end - span.start > MAX_PHRASE_CHARS) return false;
  if (family === 'round' || family === 'square')
    return WORD.test(text.slice(start, Math.min(span.start, start + NEAR_CHARS)));
  return stop !== '.' && !ENDS_LIKE_SENTENCE.test(text.slice(span.end - 9, span.end - 1));
}

function findEnclosures(text: string): Enclosure[][] {
  const open = new Map<Family, number>();
  const found = new Map<Family, Enclosure[]>();
  for (const { 0: sign, index } of text.matchAll(MARK)) {
    const family = FAMILY[sign] as Family;
    const start = open.get(family);
    if (start !== undefined && closes(text, sign, index)) {
      if (!found.has(family)) found.set(family, []);
      found.get(family)?.push({ start, end: index + 1, family });
      open.delete(family);
    } else if (opens(text, sign, index)) open.set(family, index);
  }
  return [...found.values()];
}

/**
 * Whether this mark closes an enclosure of its family; one must be open. A straight mark between
 * spaces then closes it.
 */
function closes(text: string, sign: string, at: number): boolean {
  if (sign === '"') return !leansRight(text, at);
  if (sign === '’' || sign === "'")
    // The apostrophes of `don’t` and `the players’ union` close nothing.
    return leansLeft(text, at) && !(text[at - 1] === 's' && text[at + 1] === ' ');
  // As in German „…“, or typed by a machine that chose the wrong mark.
  if (sign === '“') return leansLeft(text, at);
  return '”»)]'.includes(sign);
}

function opens(text: string, sign: string, at: number): boolean {
  if (sign === '"') return !leansLeft(text, at);
  if (sign === '‘' || sign === "'") return leansRight(text, at) && !/\d/u.test(text[at + 1] ?? '');
  return '“„«(['.includes(sign);
}

const leansRight = (text: string, at: number): boolean =>
  /^$|[\s([“"‘'—–-]/u.test(text[at - 1] ?? '') && /\S/u.test(text[at + 1] ?? '');

const leansLeft = (text: string, at: number): boolean =>
  /[^\s]/u.test(text[at - 1] ?? '') && !WORD.test(text[at + 1] ?? '');
