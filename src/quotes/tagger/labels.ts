/**
 * What a token is part of: a source (who speaks), a cue (the word that reports speech), the content
 * (what is said), or nothing. B is its first token, I a further one.
 */
export const LABELS = [
  'O',
  'B-source',
  'I-source',
  'B-cue',
  'I-cue',
  'B-content',
  'I-content',
] as const;
export const LABEL_COUNT = LABELS.length;
export const NOTHING = 0;
const B_CONTENT = 5;
const I_CONTENT = 6;

/** Where a token stands: outside quotation marks, as the first between them, or further in. */
export const OUTSIDE = 0;
export const OPENS = 1;
export const GOES_ON = 2;

/**
 * Whether label `next` may follow `previous` (-1 at a paragraph's start) at a token in `place`. An
 * I needs its B or I before it. Between quotation marks there are no sources and cues, and either
 * all is content or nothing.
 */
export function mayFollow(previous: number, next: number, place: number): boolean {
  if (place !== OUTSIDE && next !== NOTHING && next < B_CONTENT) return false;
  if (place === GOES_ON && previous >= 0)
    return next === NOTHING ? previous < B_CONTENT : next === I_CONTENT && previous >= B_CONTENT;
  const begins = next % 2 === 1;
  return next === NOTHING || begins || previous === next || previous === next - 1;
}

export const ALL = LABELS.map((_, label) => label);
const PLACES = [OUTSIDE, OPENS, GOES_ON];

/** For each place: whether a label may open a paragraph. */
export const OPENERS: boolean[][] = PLACES.map((place) =>
  ALL.map((label) => mayFollow(-1, label, place)),
);

/** For each place and label, the labels that may stand before. */
export const BEFORE: number[][][] = PLACES.map((place) =>
  ALL.map((label) => ALL.filter((previous) => mayFollow(previous, label, place))),
);

/** For each place of the next token and each label, the labels that may come next. */
export const AFTER: number[][][] = PLACES.map((place) =>
  ALL.map((label) => ALL.filter((next) => mayFollow(label, next, place))),
);

/** The score of a sequence that may not be. */
export const IMPOSSIBLE = -1e6;

/** A run of tokens, and what their labels score. */
export type Run = {
  /** The first token, and how many there are. */
  offset: number;
  size: number;
  /** LABEL_COUNT scores for each token of the text. */
  emissions: Float32Array;
  /** OUTSIDE, OPENS or GOES_ON for each token of the text. */
  places: Uint8Array;
  /** LABEL_COUNT × LABEL_COUNT scores, from the row's label to the column's. */
  transitions: Float32Array;
};
