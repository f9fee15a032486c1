import { hashText } from '../../text/hash.ts';
import type { Doc, Token } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import { wordClass } from './word-class.ts';

/** From this share on a word counts as a cue by itself. */
export const STRONG = 0.35;
/** Stands for a word beyond the paragraph. */
export const NONE = 0x5bd1e995;
/** All numbers are one word to the clusters. */
export const DIGITS = '0';
const CLOSING = /^[”"»]$/u;
export const MARK = /^[“”"«»‘]$|^''$|^``$/u;

/** Tables over the tokens of an article, made once, that the features are read from. */
export type View = {
  tokens: Token[];
  word: Int32Array;
  kind: Uint8Array;
  cluster: Uint8Array;
  shape: Int32Array;
  share: Float32Array;
  /** First and last token of each token's paragraph and unit. */
  paragraphFirst: Int32Array;
  paragraphLast: Int32Array;
  unitFirst: Int32Array;
  unitLast: Int32Array;
  /** Nearest strong cue in the unit to either side; -1 where none. */
  cueLeft: Int32Array;
  cueRight: Int32Array;
  unitQuoted: Uint8Array;
  unitCued: Uint8Array;
  paragraphQuoted: Uint8Array;
  paragraphCued: Uint8Array;
  /** 1 the name, 2 the colon, 3 the speech of a transcript line. */
  transcript: Uint8Array;
  stretch: StretchView[];
};

/** What stands around a quoted stretch. */
type StretchView = {
  first: number;
  last: number;
  before: number;
  after: number;
  cueBefore: number;
  cueAfter: number;
  shape: number;
};

export function viewOf({ tokens, units, stretches }: Doc, { shares, clusters }: Lexicon): View {
  const size = tokens.length;
  const int = () => new Int32Array(size);
  const view: View = {
    tokens,
    word: int(),
    kind: new Uint8Array(size),
    cluster: new Uint8Array(size),
    shape: int(),
    share: new Float32Array(size),
    paragraphFirst: int(),
    paragraphLast: int(),
    unitFirst: int(),
    unitLast: int(),
    cueLeft: int().fill(-1),
    cueRight: int().fill(-1),
    unitQuoted: new Uint8Array(size),
    unitCued: new Uint8Array(size),
    paragraphQuoted: new Uint8Array(size),
    paragraphCued: new Uint8Array(size),
    transcript: new Uint8Array(size),
    stretch: [],
  };
  for (let at = 0; at < size; at++) {
    const token = tokens[at]!;
    view.word[at] = hashText(token.lower);
    view.kind[at] = wordClass(token);
    view.cluster[at] = clusters.get(hashText(clusterWord(token.text))) ?? 0;
    view.shape[at] = shapeOf(token.text);
    view.share[at] = token.stretch < 0 ? (shares.get(view.word[at]!) ?? -1) : -1;
  }
  readUnits(view, units);
  view.stretch = stretches.map(() => ({
    first: -1,
    last: -1,
    before: NONE,
    after: NONE,
    cueBefore: 0,
    cueAfter: 0,
    shape: 0,
  }));
  for (let at = 0; at < size; at++) {
    const own = view.stretch[tokens[at]!.stretch];
    if (!own) continue;
    if (own.first < 0) own.first = at;
    own.last = at;
  }
  for (const own of view.stretch) if (own.first >= 0) readStretch(view, own);
  readTranscripts(view);
  return view;
}

function readUnits(view: View, units: Doc['units']): void {
  const { tokens, share } = view;
  let paragraph = -1;
  let first = 0;
  let open = 0;
  const closeParagraph = (end: number): void => {
    let quoted = 0;
    let cued = 0;
    for (let at = open; at < end; at++) {
      if (tokens[at]!.stretch >= 0) quoted = 1;
      if (share[at]! >= STRONG) cued = 1;
    }
    for (let at = open; at < end; at++) {
      view.paragraphFirst[at] = open;
      view.paragraphLast[at] = end - 1;
      view.paragraphQuoted[at] = quoted;
      view.paragraphCued[at] = cued;
    }
  };
  for (const unit of units) {
    if (unit.paragraph !== paragraph) {
      closeParagraph(unit.first);
      open = unit.first;
      paragraph = unit.paragraph;
    }
    first = unit.first;
    let left = -1;
    let quoted = 0;
    let cued = 0;
    for (let at = first; at <= unit.last; at++) {
      view.unitFirst[at] = first;
      view.unitLast[at] = unit.last;
      view.cueLeft[at] = left;
      if (share[at]! >= STRONG) {
        left = at;
        cued = 1;
      }
      if (tokens[at]!.stretch >= 0) quoted = 1;
    }
    let right = -1;
    for (let at = unit.last; at >= first; at--) {
      view.cueRight[at] = right;
      if (share[at]! >= STRONG) right = at;
      view.unitQuoted[at] = quoted;
      view.unitCued[at] = cued;
    }
  }
  closeParagraph(tokens.length);
}

function readStretch(view: View, own: StretchView): void {
  const { tokens, word, paragraphFirst, paragraphLast } = view;
  const low = paragraphFirst[own.first]!;
  const high = paragraphLast[own.last]!;
  let before = own.first - 1;
  while (before >= low && MARK.test(tokens[before]!.text)) before--;
  let after = own.last + 1;
  const closed = after <= high && CLOSING.test(tokens[after]!.text) ? 1 : 0;
  while (after <= high && MARK.test(tokens[after]!.text)) after++;
  own.before = before >= low ? word[before]! : NONE;
  own.after = after <= high ? word[after]! : NONE;
  own.cueBefore = cueNear(view, before, low, -1);
  own.cueAfter = cueNear(view, after, high, 1);
  const length = own.last - own.first;
  own.shape =
    (/^\p{Lu}/u.test(tokens[own.first]!.text) ? 1 : 0) |
    (before < low ? 2 : 0) |
    (after > high ? 4 : 0) |
    (closed ? 0 : 8) |
    ((length < 2 ? 0 : length < 7 ? 1 : 2) << 4) |
    (/^[,.?!]$/u.test(tokens[own.last]!.text) ? 64 : 0);
}

/** What the next twelve tokens in one direction hold: 1–3 a cue (near, further, far), 4 a stop, 5 a quotation, 6 the end. */
function cueNear({ tokens, share }: View, from: number, end: number, step: number): number {
  for (let walked = 0; walked < 12; walked++) {
    const at = from + walked * step;
    if (step > 0 ? at > end : at < end) return 6;
    const token = tokens[at]!;
    if (token.stretch >= 0) return 5;
    if (share[at]! >= STRONG) return walked < 3 ? 1 : walked < 7 ? 2 : 3;
    if (/^[.!?]$/u.test(token.text)) return 4;
  }
  return 4;
}

function readTranscripts({ tokens, paragraphFirst, paragraphLast, transcript }: View): void {
  for (let first = 0; first < tokens.length; first = paragraphLast[first]! + 1) {
    const last = paragraphLast[first]!;
    const start = MARK.test(tokens[first]!.text) ? first + 1 : first;
    let at = start;
    while (at <= last && at - start < 5 && /^[\p{Lu}.]/u.test(tokens[at]!.text)) at++;
    if (at === start || at > last || tokens[at]!.text !== ':') continue;
    transcript.fill(1, start, at);
    transcript[at] = 2;
    transcript.fill(3, at + 1, last + 1);
    if (paragraphFirst[first] !== first) return;
  }
}

function shapeOf(text: string): number {
  let shape = 1;
  let last = 0;
  for (let at = 0; at < text.length && shape < 1 << 24; at++) {
    const code = text.charCodeAt(at);
    const kind =
      code >= 65 && code <= 90
        ? 1
        : code >= 97 && code <= 122
          ? 2
          : code >= 48 && code <= 57
            ? 3
            : code > 191
              ? 2
              : 4;
    if (kind !== last) shape = shape * 5 + kind;
    last = kind;
  }
  return shape;
}

/** A word as the clusters know it. */
export const clusterWord = (text: string): string => (/^\d/u.test(text) ? DIGITS : text);
