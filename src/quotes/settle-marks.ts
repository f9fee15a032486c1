import type { Mark } from './read-marks.ts';

/** Words that are quoted within a quotation in the same marks are few. */
const MAX_NESTED_CHARS = 40;
const LETTER = /[\p{L}\p{N}]/u;
// “12' wide”, “5’ 11”
const MEASURE = /^\d['’] ?(?:\d|by\b|deep|high|long|tall|thick|wide|x\b)/u;
const CUT_END = /(?:s|in)['’] $/u;
/** What is looked at behind a mark. */
const NEAR_CHARS = 8;

/**
 * Leaves out of the marks of a paragraph what neither opens nor closes a quotation: those around a
 * word that is quoted within, in marks of the same kind, and the apostrophes that end words.
 */
export function settleMarks(text: string, marks: Mark[], start: number): Mark[] {
  return withoutApostrophes(text, withoutNested(text, marks, start));
}

/**
 * “"He was going to "fake" a fault and go. "…””: the mark behind them opens a sentence or closes, or
 * the whole paragraph is open, so that they stand within.
 */
function withoutNested(text: string, marks: Mark[], start: number): Mark[] {
  const left: Mark[] = [];
  let opening: Mark | undefined;
  for (let at = 0; at < marks.length; at++) {
    const [mark, closing, behind] = [marks[at]!, marks[at + 1], marks[at + 2]];
    const isNested =
      opening &&
      mark.opens &&
      isWithinSentence(text, mark) &&
      closing !== undefined &&
      isWordEnd(text, mark, closing) &&
      (behind ? mayClose(text, opening, behind) : opening.at === start);
    if (isNested) at++;
    else {
      left.push(mark);
      if (mark.opens) opening = mark;
      else if (mark.style === opening?.style && !isCut(text, mark)) opening = undefined;
    }
  }
  return left;
}

/** It closes the quotation, or opens the next sentence of it. */
const mayClose = (text: string, opening: Mark, mark: Mark): boolean =>
  mark.opens ? mark.style === opening.style && !isWithinSentence(text, mark) : mark.closes;

/** “going to | "fake"” */
const isWithinSentence = (text: string, { at }: Mark): boolean =>
  /\p{L} $/u.test(text.slice(Math.max(0, at - 2), at));

/** The mark closes a few words, and the sentence goes on. */
const isWordEnd = (text: string, opening: Mark, { at, length, style, closes }: Mark): boolean =>
  style === opening.style &&
  closes &&
  at - opening.at <= MAX_NESTED_CHARS &&
  LETTER.test(text[at - 1]!) &&
  /^ \p{Ll}/u.test(text.slice(at + length, at + length + 2));

/**
 * “'The crew was goin' home,' she said”: where a mark behind a stop follows before the next one opens,
 * the single ones behind letters are apostrophes. That of “the dockers' hall” is one where another follows,
 * or where it would close more than a few words.
 */
function withoutApostrophes(text: string, marks: Mark[]): Mark[] {
  const left: Mark[] = [];
  let at = 0;
  while (at < marks.length) {
    let end = at + 1;
    while (end < marks.length && !(marks[end]!.style === 'single' && marks[end]!.opens)) end++;
    const run = marks.slice(at, end).filter((mark) => !isMeasure(text, mark));
    const closing =
      run.find((mark) => closesSingle(mark) && !isBehindLetter(text, mark)) ??
      run.find((mark) => closesSingle(mark) && !isCut(text, mark)) ??
      run.find((mark) => closesSingle(mark) && mark.at - run[0]!.at <= MAX_NESTED_CHARS);
    for (const mark of run)
      if (!closesSingle(mark) || (closing && mark.at >= closing.at)) left.push(mark);
    at = end;
  }
  return left;
}

const closesSingle = ({ style, opens, closes }: Mark): boolean =>
  style === 'single' && closes && !opens;

const isBehindLetter = (text: string, { at }: Mark): boolean => LETTER.test(text[at - 1] ?? '');

const isMeasure = (text: string, { at, style }: Mark): boolean =>
  style === 'single' && MEASURE.test(text.slice(Math.max(0, at - 1), at + NEAR_CHARS));

/** “the dockers' hall”, “goin' home” */
const isCut = (text: string, { at, style }: Mark): boolean =>
  style === 'single' && CUT_END.test(text.slice(Math.max(0, at - 2), at + 2));
