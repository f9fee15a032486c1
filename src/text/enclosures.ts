import type { Span } from '../model.ts';

type Family = 'double' | 'angle' | 'single' | 'round' | 'square';
/** From the mark that opens to behind the one that closes. */
type Enclosure = Span & { family: Family };

export type Enclosures = {
  /**
   * Where a piece that starts at `start` ends if it is cut at `end`, behind this stop: there, or behind a
   * mark that closes after a blank; undefined where an enclosure is to stay whole. To be asked with `end`
   * ascending.
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
/** Longer ones, in characters, are no phrase or aside; the mark that closes was likely lost. */
const LONGEST_PHRASE = 300;
/** As far as a word is looked for. */
const NEAR = 60;

/** Finds what quotation marks, parentheses and brackets enclose in a paragraph, and where it may be cut. */
export function createEnclosures(text: string): Enclosures {
  const families = findEnclosures(text).map((enclosures) => ({ enclosures, next: 0 }));
  return {
    endOfPiece(start, stop, end) {
      let moved = end;
      for (const family of families) {
        // Those of a family are in order and do not overlap, so that one look at the next suffices.
        while ((family.enclosures[family.next]?.end ?? Infinity) <= moved) family.next++;
        const next = family.enclosures[family.next];
        if (!next || next.start >= moved) continue;
        const first = text.slice(next.start, Math.min(moved, next.start + NEAR));
        const rest = text.slice(moved, Math.min(next.end, moved + NEAR));
        if (next.start === moved - 1) moved--;
        else if (moved + rest.length === next.end && CLOSERS.test(rest)) moved = next.end;
        else if (!WORD.test(first) || !WORD.test(rest) || staysWhole(text, start, stop, next))
          return undefined;
      }
      return moved;
    },
  };
}

/** An aside within a sentence, and a cry or title in quotation marks: `the “Yahoo! Answers” page`. */
function staysWhole(
  text: string,
  start: number,
  stop: string,
  { family, ...span }: Enclosure,
): boolean {
  if (span.end - span.start > LONGEST_PHRASE) return false;
  if (family === 'round' || family === 'square')
    return WORD.test(text.slice(start, Math.min(span.start, start + NEAR)));
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

/** Asked only while one is open; a straight mark between blanks closes then. */
function closes(text: string, sign: string, at: number): boolean {
  if (sign === '"') return !leansRight(text, at);
  if (sign === '’' || sign === "'")
    // Not the apostrophe of `don’t`, nor of `the players’ union`.
    return leansLeft(text, at) && !(text[at - 1] === 's' && text[at + 1] === ' ');
  // Also German „…“, and the wrong mark taken by a machine.
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
