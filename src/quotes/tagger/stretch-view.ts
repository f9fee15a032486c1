import type { Token } from '../doc.ts';
import { NO_WORD, type WordView } from './word-view.ts';

/** From this share on a word counts as a cue wherever it stands. */
export const MIN_CUE_SHARE = 0.35;

/** What stands around a quoted stretch; `first` and `last` are its own tokens. */
export type StretchView = {
  first: number;
  last: number;
  /** Hashes of the words before and after it, quotation marks aside. */
  before: number;
  after: number;
  /** See `lookForCue`. */
  cueBefore: number;
  cueAfter: number;
  /** A sum of the flags below and 16 × its length: 0 short, 1 longer, 2 seven tokens or more. */
  shape: number;
};

export const CAPITALISED = 1;
const OPENS_PARAGRAPH = 2;
export const CLOSES_PARAGRAPH = 4;
const UNCLOSED = 8;
export const ENDS_IN_STOP = 64;

type Tables = {
  tokens: Token[];
  words: WordView[];
  share: Float32Array;
  paragraphFirst: Int32Array;
  paragraphLast: Int32Array;
};

const CLOSING = /^[”"»]$/u;

export function viewStretch(tables: Tables, first: number, last: number): StretchView {
  const { tokens, words, paragraphFirst, paragraphLast } = tables;
  const low = paragraphFirst[first]!;
  const high = paragraphLast[last]!;
  let before = first - 1;
  while (before >= low && words[before]!.mark) before--;
  let after = last + 1;
  const closed = after <= high && CLOSING.test(tokens[after]!.text);
  while (after <= high && words[after]!.mark) after++;
  const length = last - first;
  return {
    first,
    last,
    before: (before >= low ? words[before]! : NO_WORD).hash,
    after: (after <= high ? words[after]! : NO_WORD).hash,
    cueBefore: lookForCue(tables, before, low, -1),
    cueAfter: lookForCue(tables, after, high, 1),
    shape:
      (/^\p{Lu}/u.test(tokens[first]!.text) ? CAPITALISED : 0) +
      (before < low ? OPENS_PARAGRAPH : 0) +
      (after > high ? CLOSES_PARAGRAPH : 0) +
      (closed ? 0 : UNCLOSED) +
      16 * (length < 2 ? 0 : length < 7 ? 1 : 2) +
      (/^[,.?!]$/u.test(tokens[last]!.text) ? ENDS_IN_STOP : 0),
  };
}

const CUE_NEAR = 1;
const CUE_FURTHER = 2;
const CUE_FAR = 3;
const NO_CUE = 4;
const QUOTATION = 5;
const EDGE = 6;
const MAX_TOKENS_TO_CUE = 12;

/**
 * What is met first in one direction: a cue word, a quotation or the edge of the paragraph; no cue
 * if a sentence ends before, or after twelve tokens.
 */
function lookForCue({ tokens, share }: Tables, from: number, end: number, step: 1 | -1): number {
  for (let walked = 0; walked < MAX_TOKENS_TO_CUE; walked++) {
    const at = from + walked * step;
    if (step > 0 ? at > end : at < end) return EDGE;
    const token = tokens[at]!;
    if (token.stretch >= 0) return QUOTATION;
    if (share[at]! >= MIN_CUE_SHARE)
      return walked < 3 ? CUE_NEAR : walked < 7 ? CUE_FURTHER : CUE_FAR;
    if (/^[.!?]$/u.test(token.text)) return NO_CUE;
  }
  return NO_CUE;
}
