import { hashText, mixHash } from '../../text/hash.ts';
import type { Doc, Token } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import { MARK, NONE, STRONG, type View, viewOf } from './view.ts';

/** Features of all tokens: those of token `i` are `keys[starts[i]]` up to `keys[starts[i + 1]]`. */
export type Features = { starts: Int32Array; keys: Int32Array };

const OPENING = /^[“"«]$|^``$/u;
const DASH = /^(?:[—–―-]|--)$/u;
/** At most so many features a token has. */
const ROOM = 128;

/**
 * Describes each token for the tagger: its word and neighbours, its place in the sentence, what the quotation
 * it is in stands next to, and how far cue words are. Integers only: no string is built per feature.
 */
export function readFeatures(doc: Doc, lexicon: Lexicon): Features {
  const view = viewOf(doc, lexicon);
  const size = doc.tokens.length;
  const starts = new Int32Array(size + 1);
  let keys = new Int32Array(size * 96 + ROOM);
  let end = 0;
  const push = (template: number, a: number, b = 0): void => {
    keys[end++] = mixHash(template, a, b);
  };
  for (let at = 0; at < size; at++) {
    if (end + ROOM > keys.length) {
      const wider = new Int32Array(keys.length * 2);
      wider.set(keys);
      keys = wider;
    }
    starts[at] = end;
    pushWords(view, at, push);
    pushQuotation(view, at, push);
    pushCues(view, at, push);
    pushPlace(view, at, push);
  }
  starts[size] = end;
  return { starts, keys: keys.subarray(0, end) };
}

type Push = (template: number, a: number, b?: number) => void;

function pushWords(
  { tokens, word, kind, cluster, shape, paragraphFirst, paragraphLast }: View,
  at: number,
  push: Push,
): void {
  const { lower } = tokens[at]!;
  const low = paragraphFirst[at]!;
  const high = paragraphLast[at]!;
  const w = (step: number): number =>
    at + step < low || at + step > high ? NONE : word[at + step]!;
  const k = (step: number): number => (at + step < low || at + step > high ? 32 : kind[at + step]!);
  const own = word[at]!;
  const class0 = kind[at]!;
  push(1, 0);
  push(2, own);
  push(3, hashText(lower, Math.max(0, lower.length - 3)));
  push(4, hashText(lower, Math.max(0, lower.length - 2)));
  push(5, hashText(lower, 0, 3));
  push(6, shape[at]!);
  push(7, class0);
  push(8, w(-3));
  push(9, w(-2));
  push(10, w(-1));
  push(11, w(1));
  push(12, w(2));
  push(13, w(3));
  push(14, k(-2));
  push(15, k(-1));
  push(16, k(1));
  push(17, k(2));
  push(20, k(-1) * 64 + class0);
  push(21, class0 * 64 + k(1));
  push(22, (k(-1) * 64 + class0) * 64 + k(1));
  push(23, class0, w(1));
  push(24, w(-1), class0);
  push(25, (k(-2) * 64 + k(-1)) * 64 + class0);
  push(26, (class0 * 64 + k(1)) * 64 + k(2));
  push(27, w(-2), w(-1));
  push(29, own, k(1));
  push(30, own, k(-1));
  const c = (step: number): number =>
    at + step < low || at + step > high ? 255 : cluster[at + step]!;
  const class1 = cluster[at]!;
  push(101, class1);
  push(102, c(-1));
  push(103, c(1));
  push(104, c(-2));
  push(105, c(2));
  push(106, c(-1) * 256 + class1);
  push(107, class1 * 256 + c(1));
  push(109, class1, w(1));
  push(110, w(-1), class1);
}

function pushQuotation(
  { tokens, kind, paragraphFirst, paragraphLast, stretch, transcript }: View,
  at: number,
  push: Push,
): void {
  const token = tokens[at]!;
  const low = paragraphFirst[at]!;
  const high = paragraphLast[at]!;
  const class0 = kind[at]!;
  const near = (step: number): Token | undefined =>
    at + step < low || at + step > high ? undefined : tokens[at + step];
  let state = 0;
  const own = stretch[token.stretch];
  if (own) {
    state = (at === own.first ? 1 : at === own.last ? 3 : 2) + (own.last - own.first < 3 ? 0 : 3);
    push(40, own.before);
    push(41, own.after);
    push(42, own.cueBefore * 8 + own.cueAfter);
    push(43, own.shape);
    push(44, own.shape * 64 + own.cueBefore * 8 + own.cueAfter);
    push(45, own.before, own.after);
    push(46, own.cueBefore * 8 + own.cueAfter, state);
    push(47, own.before, own.shape & 113);
    push(48, own.after, own.shape & 117);
  } else if (MARK.test(token.text)) {
    state = near(1) && near(1)!.stretch >= 0 ? 7 : near(-1) && near(-1)!.stretch >= 0 ? 8 : 9;
  } else {
    let left = 0;
    let right = 0;
    for (let step = 1; step <= 8; step++) {
      if (left === 0 && (near(-step)?.stretch ?? -1) >= 0) left = step;
      if (right === 0 && (near(step)?.stretch ?? -1) >= 0) right = step;
    }
    push(50, left);
    push(51, right);
    push(52, (left * 16 + right) * 64 + class0);
  }
  push(53, state);
  push(54, state * 64 + class0);
  push(55, transcript[at]! * 16 + state);
  const before = near(-1);
  if (before && DASH.test(before.text) && near(-2) && /^[”"».!?]$/u.test(near(-2)!.text))
    push(56, /^\p{Lu}/u.test(token.text) ? 1 : 0);
  if (low > 0 && tokens[low - 1]!.stretch >= 0 && OPENING.test(tokens[low]!.text))
    push(57, own ? 1 : 0, far(at - low));
}

/** Distances by rising steps. */
const far = (distance: number): number =>
  distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 20 ? 6 : 7;

function pushCues(view: View, at: number, push: Push): void {
  const { tokens, word, kind, share, cueLeft, cueRight, unitLast, paragraphFirst, paragraphLast } =
    view;
  const own = share[at]!;
  push(
    60,
    tokens[at]!.stretch >= 0
      ? 9
      : own < 0
        ? 0
        : own >= 0.7
          ? 4
          : own >= STRONG
            ? 3
            : own >= 0.1
              ? 2
              : 1,
  );
  for (let step = -2; step <= 2; step++) {
    const near = at + step;
    if (step === 0 || near < paragraphFirst[at]! || near > paragraphLast[at]!) continue;
    const value = share[near]!;
    if (value >= 0) push(61, step, value >= STRONG ? 1 : 0);
  }
  const left = cueLeft[at]!;
  const right = cueRight[at]!;
  const leftFar = left < 0 ? 9 : far(at - left);
  const rightFar = right < 0 ? 9 : far(right - at);
  push(62, leftFar);
  push(63, rightFar);
  push(64, leftFar * 16 + rightFar, kind[at]!);
  if (left >= 0) {
    let commas = 0;
    let that = 0;
    for (let walked = left; walked <= at && walked - left < 60; walked++) {
      const { text, lower } = tokens[walked]!;
      if (walked < at && (text === ',' || text === ';')) commas++;
      if (lower === 'that') that = 1;
    }
    const next = word[left + 1]! ?? NONE;
    push(65, word[left]!);
    push(66, word[left]!, leftFar);
    push(67, mixHash(1, word[left]!, next), at - left < 3 ? 1 : 0);
    push(68, Math.min(commas, 3) * 2 + that);
    push(69, (Math.min(commas, 3) * 2 + that) * 16 + leftFar, next);
  }
  if (right >= 0) {
    let commas = 0;
    for (let walked = at; walked < right && walked - at < 60; walked++)
      if (tokens[walked]!.text === ',') commas++;
    push(70, word[right]!, rightFar);
    push(71, right > 0 ? word[right - 1]! : NONE, right - at < 3 ? 1 : 0);
    push(72, unitLast[at]! - right < 6 ? 1 : 0, rightFar);
    push(73, Math.min(commas, 3), rightFar);
    push(74, Math.min(commas, 3) * 2 + (unitLast[at]! - right < 6 ? 1 : 0), leftFar);
  }
}

function pushPlace(view: View, at: number, push: Push): void {
  const { tokens, word, unitFirst, unitLast, paragraphFirst, cueLeft, cueRight } = view;
  const first = unitFirst[at]!;
  const inUnit = far(at - first);
  push(80, inUnit);
  push(81, unitLast[at]! - at < 3 ? 1 : 0);
  push(82, word[first]!, inUnit);
  push(83, view.unitQuoted[at]! * 2 + view.unitCued[at]!);
  push(84, first === paragraphFirst[at] ? 1 : 0);
  push(85, view.paragraphQuoted[at]! * 2 + view.paragraphCued[at]!);
  if (at - first < 2) {
    const low = paragraphFirst[at]!;
    push(86, low > 0 ? word[low - 1]! : NONE, low > 0 && tokens[low - 1]!.stretch >= 0 ? 1 : 0);
    push(87, first > 0 ? word[first - 1]! : NONE);
  }
  let commas = 0;
  for (let walked = first; walked < at && walked - first < 60; walked++)
    if (tokens[walked]!.text === ',') commas++;
  push(88, Math.min(commas, 3));
  push(89, Math.min(commas, 3) * 4 + view.unitQuoted[at]! * 2 + view.unitCued[at]!, inUnit);
  if (/^(?:he|she|they|it|we|i|you|who|his|her|its|their)$/u.test(tokens[at]!.lower))
    push(90, cueRight[at] === at + 1 || cueLeft[at] === at - 1 ? 1 : 0);
}
