import type { Doc, Token, Unit } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { readTranscript } from './read-transcript.ts';
import { MIN_CUE_SHARE, type StretchView, viewStretch } from './stretch-view.ts';
import { NO_WORD, type WordView } from './word-view.ts';
import { wordViews } from './word-views.ts';

/** Tables over the tokens of an article, made once, from which the tagger's facts are read. */
export type View = {
  tokens: Token[];
  words: WordView[];
  /** How often the word is part of a cue, 0 to 1; -1 if it never is, and within quotation marks. */
  share: Float32Array;
  /** First and last token of each token's paragraph and unit. */
  paragraphFirst: Int32Array;
  paragraphLast: Int32Array;
  unitFirst: Int32Array;
  unitLast: Int32Array;
  /** The nearest cue word in the unit to either side; -1 where there is none. */
  cueLeft: Int32Array;
  cueRight: Int32Array;
  /** 1 where the unit or paragraph holds quoted words, and where it holds a cue word. */
  unitQuoted: Uint8Array;
  unitCued: Uint8Array;
  paragraphQuoted: Uint8Array;
  paragraphCued: Uint8Array;
  /** How many tokens of the paragraph back and on the next quoted one stands; 0 where none is near. */
  quoteLeft: Uint8Array;
  quoteRight: Uint8Array;
  /** How many commas, commas and semicolons, and words “that” stand before each token. */
  commas: Int32Array;
  breaks: Int32Array;
  thats: Int32Array;
  /** In a transcript's line, 1 for the name, 2 for the colon and 3 for the speech; else 0. */
  transcript: Uint8Array;
  /** What stands around each quoted stretch; undefined for one without a token. */
  stretch: (StretchView | undefined)[];
};

export function viewOf({ tokens, units, stretches }: Doc, lexicon: Lexicon): View {
  const view = blankView(tokens, wordViews(tokens, lexicon));
  readWords(view);
  for (const unit of units) readUnit(view, unit);
  for (const { first, last } of paragraphsOf(units, Number.POSITIVE_INFINITY)) {
    readParagraph(view, first, last);
    readTranscript(view, first, last);
  }
  view.stretch = stretches.map(() => undefined);
  for (const [stretch, { first, last }] of tokensOfStretches(tokens))
    view.stretch[stretch] = viewStretch(view, first, last);
  return view;
}

/** What stands around the stretch that a token is in. Never asked by -1: a slow question to a list. */
export function stretchAround({ tokens, stretch }: View, at: number): StretchView | undefined {
  const own = tokens[at]!.stretch;
  return own < 0 ? undefined : stretch[own];
}

/** The word so many steps away in the same paragraph. */
export function wordBeside(view: View, at: number, step: number): WordView {
  const near = at + step;
  return near < view.paragraphFirst[at]! || near > view.paragraphLast[at]!
    ? NO_WORD
    : view.words[near]!;
}

function blankView(tokens: Token[], words: WordView[]): View {
  const bytes = () => new Uint8Array(tokens.length);
  const ints = (size = tokens.length) => new Int32Array(size);
  return {
    tokens,
    words,
    share: new Float32Array(tokens.length),
    paragraphFirst: ints(),
    paragraphLast: ints(),
    unitFirst: ints(),
    unitLast: ints(),
    cueLeft: ints(),
    cueRight: ints(),
    unitQuoted: bytes(),
    unitCued: bytes(),
    paragraphQuoted: bytes(),
    paragraphCued: bytes(),
    quoteLeft: bytes(),
    quoteRight: bytes(),
    commas: ints(tokens.length + 1),
    breaks: ints(tokens.length + 1),
    thats: ints(tokens.length + 1),
    transcript: bytes(),
    stretch: [],
  };
}

function readWords({ tokens, words, share, commas, breaks, thats }: View): void {
  for (let at = 0; at < words.length; at++) {
    const { lower, share: own } = words[at]!;
    share[at] = tokens[at]!.stretch < 0 ? own : -1;
    const comma = lower === ',' ? 1 : 0;
    commas[at + 1] = commas[at]! + comma;
    breaks[at + 1] = breaks[at]! + (lower === ';' ? 1 : comma);
    thats[at + 1] = thats[at]! + (lower === 'that' ? 1 : 0);
  }
}

function readUnit(view: View, { first, last }: Unit): void {
  view.unitFirst.fill(first, first, last + 1);
  view.unitLast.fill(last, first, last + 1);
  view.unitQuoted.fill(holdsQuoted(view, first, last), first, last + 1);
  view.unitCued.fill(holdsCue(view, first, last), first, last + 1);
  let left = -1;
  for (let at = first; at <= last; at++) {
    view.cueLeft[at] = left;
    if (view.share[at]! >= MIN_CUE_SHARE) left = at;
  }
  let right = -1;
  for (let at = last; at >= first; at--) {
    view.cueRight[at] = right;
    if (view.share[at]! >= MIN_CUE_SHARE) right = at;
  }
}

function readParagraph(view: View, first: number, last: number): void {
  view.paragraphFirst.fill(first, first, last + 1);
  view.paragraphLast.fill(last, first, last + 1);
  view.paragraphCued.fill(holdsCue(view, first, last), first, last + 1);
  if (holdsQuoted(view, first, last) === 0) return;
  view.paragraphQuoted.fill(1, first, last + 1);
  readDistances(view, first, last);
}

/** Tokens to either side in which a quotation is looked for. */
const REACH_TOKENS = 8;

function readDistances({ tokens, quoteLeft, quoteRight }: View, first: number, last: number): void {
  let left = Number.NEGATIVE_INFINITY;
  for (let at = first; at <= last; at++) {
    if (at - left <= REACH_TOKENS) quoteLeft[at] = at - left;
    if (tokens[at]!.stretch >= 0) left = at;
  }
  let right = Number.POSITIVE_INFINITY;
  for (let at = last; at >= first; at--) {
    if (right - at <= REACH_TOKENS) quoteRight[at] = right - at;
    if (tokens[at]!.stretch >= 0) right = at;
  }
}

function holdsQuoted({ tokens }: View, first: number, last: number): number {
  for (let at = first; at <= last; at++) if (tokens[at]!.stretch >= 0) return 1;
  return 0;
}

function holdsCue({ share }: View, first: number, last: number): number {
  for (let at = first; at <= last; at++) if (share[at]! >= MIN_CUE_SHARE) return 1;
  return 0;
}

/** First and last token of each quoted stretch, by its index. */
function tokensOfStretches(tokens: Token[]): Map<number, { first: number; last: number }> {
  const found = new Map<number, { first: number; last: number }>();
  tokens.forEach(({ stretch }, at) => {
    if (stretch < 0) return;
    const known = found.get(stretch);
    if (known) known.last = at;
    else found.set(stretch, { first: at, last: at });
  });
  return found;
}
