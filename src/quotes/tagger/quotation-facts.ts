import type { Token } from '../doc.ts';
import { stepOf } from '../learned/step-of.ts';
import { DISTANCES, TOKEN_FACTS as FACT, type TellToken } from './fact-numbers.ts';
import { CAPITALISED, CLOSES_PARAGRAPH, ENDS_IN_STOP, type StretchView } from './stretch-view.ts';
import type { View } from './view.ts';

/** Where a token stands to the quotations; within one, what stands around it. */
export function quotationFacts(view: View, at: number, tell: TellToken): void {
  const { tokens } = view;
  const token = tokens[at]!;
  const stretch = view.stretch[token.stretch];
  const place = placeOf(view, at, stretch);
  if (stretch) tell(FACT.cuesAroundQuoteAndPlace, cuesAround(stretch) * 16 + place);
  else if (place === OUTSIDE) outsideFacts(view, at, tell);
  tell(FACT.placeInQuote, place);
  tell(FACT.placeInQuoteAndClass, place * 64 + view.words[at]!.kind);
  tell(FACT.placeInQuoteAndTranscript, view.transcript[at]! * 16 + place);
  if (isAfterDash(view, at)) tell(FACT.capitalAfterDash, /^\p{Lu}/u.test(token.text) ? 1 : 0);
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

function outsideFacts(view: View, at: number, tell: TellToken): void {
  const left = view.quoteLeft[at]!;
  const right = view.quoteRight[at]!;
  tell(FACT.quoteToLeft, left);
  tell(FACT.quoteToRight, right);
  tell(FACT.quotesAroundAndClass, (left * 16 + right) * 64 + view.words[at]!.kind);
}

const OPENING = /^[“"«]$|^``$/u;
const DASH = /^(?:[—–―-]|--)$/u;
const BEFORE_DASH = /^[”"».!?]$/u;

/** “… to sea.” — Ada Voss */
function isAfterDash(view: View, at: number): boolean {
  const dash = beside(view, at, -1);
  const end = beside(view, at, -2);
  return (
    dash !== undefined && end !== undefined && DASH.test(dash.text) && BEFORE_DASH.test(end.text)
  );
}

/** A token of the same paragraph. */
const beside = (view: View, at: number, step: number): Token | undefined =>
  at + step < view.paragraphFirst[at]! || at + step > view.paragraphLast[at]!
    ? undefined
    : view.tokens[at + step];
