import type { Span } from '../model.ts';

type Style = 'double' | 'single' | 'guillemet';

/** A quotation mark, and whether it may open a quotation or close one. */
export type Mark = { at: number; length: number; style: Style; opens: boolean; closes: boolean };

type Kind = Pick<Mark, 'style' | 'opens' | 'closes'>;

// Two marks are one that was typed twice; of three single ones that close, the first closes what is quoted within.
const MARK = /(?<=\S)'(?=''(?!'))|''|""|``|‘‘|’’|[“”„"«»‘’']/gu;
const OPENS = { style: 'double', opens: true, closes: false } as const;
const CLOSES = { style: 'double', opens: false, closes: true } as const;
/** Signs that mean the same wherever they stand. */
const FIXED: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['“', OPENS],
  ['„', OPENS],
  ['``', OPENS],
  ['‘‘', OPENS],
  ['”', CLOSES],
  ['’’', CLOSES],
  ['«', { ...OPENS, style: 'guillemet' }],
  ['»', { ...CLOSES, style: 'guillemet' }],
]);
const STRAIGHT = new Set(['"', '""', "''"]);
const OPENING = /^(?:[“"‘«„]|``|''|‘‘|'\S)/u;
const CLOSING = /^[”"’»]$|^''$/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Words that lose their beginning in speech, and how far they are looked for. */
const CUT = /^(?:em|til|tis|twas|cause|bout|n)(?![\p{L}])/iu;
const NEAR_CHARS = 8;

/**
 * The quotation marks of a paragraph, in order; single ones only if `single` marks are read.
 */
export function* readMarks(text: string, { start, end }: Span, single: boolean): Generator<Mark> {
  const paragraph = text.slice(start, end);
  // Of straight marks from here on: a measure leaves an odd number behind it.
  let straight = paragraph.split('"').length - 1;
  for (const { index, 0: sign } of paragraph.matchAll(MARK)) {
    const at = start + index;
    if (sign[0] === '"') straight -= sign.length;
    const before = at > start ? text[at - 1]! : ' ';
    const after = text[at + sign.length] ?? ' ';
    const kind =
      FIXED.get(sign) ??
      (STRAIGHT.has(sign)
        ? readStraight(before, after, sign === '"' && straight % 2 === 1 && isMeasure(text, at))
        : single && readSingle(sign, { before, after, rest: text.slice(at + 1, at + NEAR_CHARS) }));
    if (kind) yield { at, length: sign.length, ...kind };
  }
}

const readStraight = (before: string, after: string, inches: boolean): Kind => {
  const opens = mayOpen(before, after);
  return { style: 'double', opens, closes: !inches && (!opens || mayClose(before, after)) };
};

/** “a 12" pipe”: a measure, if another mark is left to close the quotation. */
const isMeasure = (text: string, at: number): boolean =>
  /^\d" \p{Ll}/u.test(text.slice(Math.max(0, at - 1), at + 3));

type Around = { before: string; after: string; rest: string };

/**
 * Neither the year in ‘99 quotes nor what is left out in ’em. A straight one may be either; a blank
 * before the last mark of a paragraph is a slip.
 */
const readSingle = (sign: string, { before, after, rest }: Around): Kind => ({
  style: 'single',
  opens:
    sign !== '’' &&
    mayOpen(before, after) &&
    !/\d/u.test(after) &&
    !(sign === "'" && CUT.test(rest)),
  closes: sign !== '‘' && (mayClose(before, after) || after === '\n'),
});

const mayOpen = (before: string, after: string): boolean =>
  /[\s([—–“"‘'-]/u.test(before) && !/\s/u.test(after);

const mayClose = (before: string, after: string): boolean =>
  !/\s/u.test(before) && !LETTER.test(after);

/** Whether a mark that may open a quotation stands at `start`. */
export const startsWithMark = (text: string, start: number): boolean =>
  OPENING.test(text.slice(start, start + 2));

/** Whether a word is a mark that may close a quotation. */
export const isClosingMark = (word: string): boolean => CLOSING.test(word);
