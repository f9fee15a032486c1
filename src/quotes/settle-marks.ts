import type { Mark } from './read-marks.ts';

/** Words that are quoted within a quotation in the same marks are few. */
const MAX_NESTED_CHARS = 40;
const LETTER = /[\p{L}\p{N}]/u;
// “12' wide”, “5’ 11”
const MEASURE = /^\d['’] ?(?:\d|by\b|deep|high|long|tall|thick|wide|x\b)/u;
/** What is looked at behind a mark. */
const NEAR_CHARS = 8;

/**
 * Leaves out of the marks of a paragraph what neither opens nor closes a quotation: those around a
 * word that is quoted within, in marks of the same kind, and the apostrophes that end words.
 */
export function settleMarks(text: string, marks: Mark[]): Mark[] {
  return withoutApostrophes(text, withoutNested(text, marks));
}

/**
 * “"He was going to "fake" a fault and go. "…””: the mark behind them opens a sentence or closes, so
 * that the first one is open.
 */
function withoutNested(text: string, marks: Mark[]): Mark[] {
  const left: Mark[] = [];
  let isOpen = false;
  for (let at = 0; at < marks.length; at++) {
    const [mark, closing, behind] = [marks[at]!, marks[at + 1], marks[at + 2]];
    const isNested =
      isOpen &&
      mark.opens &&
      isWithinSentence(text, mark) &&
      closing !== undefined &&
      isWordEnd(text, mark, closing) &&
      behind?.style === mark.style &&
      (!behind.opens || !isWithinSentence(text, behind));
    if (isNested) at++;
    else {
      left.push(mark);
      if (mark.opens) isOpen = true;
      else if (!isPossessive(text, mark)) isOpen = false;
    }
  }
  return left;
}

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
 * the single ones behind letters are apostrophes. Without a stop that of “the dockers' hall” is one where
 * another follows.
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
      run.find((mark) => closesSingle(mark) && !isPossessive(text, mark)) ??
      run.find(closesSingle);
    left.push(...run.filter((mark) => !closesSingle(mark) || (closing && mark.at >= closing.at)));
    at = end;
  }
  return left;
}

const closesSingle = ({ style, opens, closes }: Mark): boolean =>
  style === 'single' && closes && !opens;

const isBehindLetter = (text: string, { at }: Mark): boolean => LETTER.test(text[at - 1] ?? '');

const isMeasure = (text: string, { at, style }: Mark): boolean =>
  style === 'single' && MEASURE.test(text.slice(Math.max(0, at - 1), at + NEAR_CHARS));

/** “the dockers' hall” */
const isPossessive = (text: string, { at, style }: Mark): boolean =>
  style === 'single' && text[at - 1] === 's' && text[at + 1] === ' ';
