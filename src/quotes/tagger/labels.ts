/** What a token is part of, begun or gone on with: a source, a cue, the content of speech, or nothing. */
export const LABELS = [
  'O',
  'B-source',
  'I-source',
  'B-cue',
  'I-cue',
  'B-content',
  'I-content',
] as const;
export const COUNT = LABELS.length;

/** Where a token stands: outside quotation marks, as the first within a pair, or further in. */
export const OUTSIDE = 0;
export const OPENS = 1;
export const GOES_ON = 2;

/**
 * Whether label `next` may follow `previous` (−1: the paragraph's start) at a token in `place`. Nothing goes on
 * that was not begun; between quotation marks nobody is brought on, and either all is said or nothing.
 */
export function mayFollow(previous: number, next: number, place: number): boolean {
  if (place !== OUTSIDE && next > 0 && next < 5) return false;
  if (place === GOES_ON && previous >= 0)
    return next === 0 ? previous < 5 : next === 6 && previous >= 5;
  return next === 0 || next % 2 === 1 || previous === next || previous === next - 1;
}

const ALL = LABELS.map((_, label) => label);

/** For each place of a token: which labels may open a paragraph. */
export const OPENERS: boolean[][] = [OUTSIDE, OPENS, GOES_ON].map((place) =>
  ALL.map((label) => mayFollow(-1, label, place)),
);

/** For each place and label, the labels that may stand before. */
export const BEFORE: number[][][] = [OUTSIDE, OPENS, GOES_ON].map((place) =>
  ALL.map((label) => ALL.filter((previous) => mayFollow(previous, label, place))),
);

/** For each place of the next token and label, the labels that may come next. */
export const AFTER: number[][][] = [OUTSIDE, OPENS, GOES_ON].map((place) =>
  ALL.map((label) => ALL.filter((next) => mayFollow(label, next, place))),
);

/** The score of what may not be. */
export const IMPOSSIBLE = -1e6;
