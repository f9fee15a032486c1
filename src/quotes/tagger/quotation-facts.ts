import { isCapitalised } from '../../text/words.ts';
import { stepOf } from '../learned/step-of.ts';
import { DISTANCES, TOKEN_FACTS as FACT, type TellToken } from './fact-numbers.ts';
import type { State } from './state.ts';
import { CAPITALISED, CLOSES_PARAGRAPH, ENDS_IN_STOP, type StretchView } from './stretch-view.ts';
import { stretchAround, type View } from './view.ts';

/**
 * Where a token stands to the quotations, the class of its word (the lowest six bits), and its part
 * in a transcript's line. Outside the quotations that is how far they are to either side.
 */
export const BY_QUOTATION: State = {
  count: 4 * 91 * 64,
  stateOf(view, at) {
    const place = placeOf(view, at, stretchAround(view, at));
    const standing =
      place === OUTSIDE ? view.quoteLeft[at]! * 9 + view.quoteRight[at]! : 81 + place;
    return (view.transcript[at]! * 91 + standing) * 64 + view.words[at]!.kind;
  },
  tellOf(state, tell) {
    const kind = state & 63;
    const standing = (state >> 6) % 91;
    const transcript = Math.floor((state >> 6) / 91);
    const place = standing < 81 ? OUTSIDE : standing - 81;
    if (place === OUTSIDE) {
      const left = Math.floor(standing / 9);
      const right = standing % 9;
      tell(FACT.quoteToLeft, left);
      tell(FACT.quoteToRight, right);
      tell(FACT.quotesAroundAndClass, (left * 16 + right) * 64 + kind);
    }
    tell(FACT.placeInQuote, place);
    tell(FACT.placeInQuoteAndClass, place * 64 + kind);
    tell(FACT.placeInQuoteAndTranscript, transcript * 16 + place);
  },
};

/** What stands around the quotation that a token is in, and what was quoted before it. */
export function quotationFacts(view: View, at: number, tell: TellToken): void {
  const { tokens } = view;
  const token = tokens[at]!;
  const stretch = stretchAround(view, at);
  if (stretch)
    tell(FACT.cuesAroundQuoteAndPlace, cuesAround(stretch) * 16 + placeOf(view, at, stretch));
  if (isAfterDash(view, at)) tell(FACT.capitalAfterDash, isCapitalised(token) ? 1 : 0);
  const low = view.paragraphFirst[at]!;
  if (low > 0 && tokens[low - 1]!.stretch >= 0 && OPENING.test(tokens[low]!.text))
    tell(FACT.afterQuotedParagraph, stretch ? 1 : 0, stepOf(at - low, DISTANCES));
}

const OUTSIDE = 0;
const FIRST = 1;
const WITHIN = 2;
const LAST = 3;
/** Added to the three above in a stretch of four tokens and more. */
const LONG = 3;
const OPENING_MARK = 7;
const CLOSING_MARK = 8;
const OTHER_MARK = 9;

function placeOf(view: View, at: number, stretch: StretchView | undefined): number {
  if (stretch) {
    const { first, last } = stretch;
    return (at === first ? FIRST : at === last ? LAST : WITHIN) + (last - first < 3 ? 0 : LONG);
  }
  if (!view.words[at]!.mark) return OUTSIDE;
  if (view.quoteRight[at] === 1) return OPENING_MARK;
  return view.quoteLeft[at] === 1 ? CLOSING_MARK : OTHER_MARK;
}

/** The part of a stretch's shape that lies within it: capital, length (16 and 32) and stop. */
const FORM = CAPITALISED + 16 + 32 + ENDS_IN_STOP;

/** What stands around a quotation, and what form it has: the same for all tokens in it. */
export function stretchFacts(stretch: StretchView, tell: TellToken): void {
  const { before, after, shape } = stretch;
  const cues = cuesAround(stretch);
  tell(FACT.wordBeforeQuote, before);
  tell(FACT.wordAfterQuote, after);
  tell(FACT.cuesAroundQuote, cues);
  tell(FACT.quoteShape, shape);
  tell(FACT.quoteShapeAndCues, shape * 64 + cues);
  tell(FACT.wordsAroundQuote, before, after);
  tell(FACT.wordBeforeQuoteAndShape, before, shape & FORM);
  tell(FACT.wordAfterQuoteAndShape, after, shape & (FORM + CLOSES_PARAGRAPH));
}

const cuesAround = ({ cueBefore, cueAfter }: StretchView): number => cueBefore * 8 + cueAfter;

const OPENING = /^[“"«]$|^``$/u;
const BEFORE_DASH = /^[”"».!?]$/u;

/** “… to sea.” — Ada Voss */
const isAfterDash = ({ tokens, words, paragraphFirst }: View, at: number): boolean =>
  at - 2 >= paragraphFirst[at]! && words[at - 1]!.dash && BEFORE_DASH.test(tokens[at - 2]!.text);
