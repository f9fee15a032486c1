import type { Span } from '../model.ts';
import { findParagraphs } from '../text/find-paragraphs.ts';
import { type Mark, readMarks, startsWithMark } from './read-marks.ts';
import { settleMarks } from './settle-marks.ts';

/**
 * A stretch: what stands between two quotation marks; `open` where the closing one comes paragraphs
 * later or never.
 */
export type Stretch = Span & { open: boolean };

const DOUBLE = /[“"«]|``|''|‘‘/gu;
// A sentence and the mark that closes it in the same paragraph.
const CLOSED_LATER = /^\p{Lu}[^"“”\n]*["”]/u;
const LETTER = /[\p{L}\p{N}]/u;
const STOPPED = /[,.?!…]$/u;
// “"We go,' said Ann Lee”: a single mark that closes in place of a double one, the first of its kind.
const MISTYPED = /^[^‘'’]*(?:(?<=\p{L})['’](?=\p{L})[^‘'’]*)*(?<=[,.?!])['’](?= \p{L})/u;
// “"We go, said Ann Lee. "…”, “"We go, she said. "…”: the mark before the comma was forgotten.
const FORGOTTEN =
  /,(?= (?:(?:said|says|added|adds) \p{Lu}|(?:he|she|they|\p{Lu}[\p{L}’'-]+) (?:said|says|added|adds)\b)[^,.]{0,60}\.$)/u;
/** No speech in one paragraph is longer: a mark was forgotten. */
const MAX_STRETCH_CHARS = 5_000;
/** A stop and the blanks behind it. */
const NEAR_CHARS = 4;
/** What tells the speaker behind a forgotten mark. */
const MAX_TOLD_CHARS = 90;

/**
 * The quoted stretches of a text in order, without their marks. Curly, straight and angle marks
 * count; single ones only in texts that use them for speech (British style), since apostrophes look
 * the same. A mark left open runs to its paragraph's end if the next paragraph takes the speech up
 * again or if it opens its own; else it is dropped. A quotation within another is part of it.
 */
export function findStretches(text: string): Stretch[] {
  const paragraphs = findParagraphs(text);
  const single = usesSingleMarks(text);
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const resumes = next !== undefined && startsWithMark(text, next.start);
    return stretchesIn(text, paragraph, single, resumes).filter(({ start, end }) =>
      isSpeech(text.slice(start, end)),
    );
  });
}

/** British papers quote in single marks: these close after commas and stops; few are double. */
function usesSingleMarks(text: string): boolean {
  const single = (text.match(/[,.?!]['’](?=\s|$)/gu) ?? []).length;
  const double = (text.match(DOUBLE) ?? []).length;
  return single > 0 && single >= double / 2;
}

function stretchesIn(text: string, paragraph: Span, single: boolean, resumes: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let opening: Mark | undefined;
  // Something else has been opened within.
  let isNested = false;
  const close = (end: number, open = false): void => {
    stretches.push({ start: opening!.at + opening!.length, end, open });
    opening = undefined;
  };
  for (const mark of settleMarks(text, [...readMarks(text, paragraph, single)], paragraph.start)) {
    if (opening && mark.style !== opening.style) {
      if (!isNested && closesSingle(text, opening, mark)) close(mark.at);
      else isNested ||= mark.opens;
    } else if (opening && mark.closes) close(mark.at);
    else if (mark.opens || (!opening && opensUnspaced(text, mark))) {
      const end =
        opening && (mistyped(text, opening, mark.at) ?? endOfTakenUp(text, opening, mark));
      if (end !== undefined) close(end, text[end] !== ',');
      opening = mark;
      isNested = false;
    }
  }
  const end = opening && !resumes ? mistyped(text, opening, paragraph.end) : undefined;
  if (end !== undefined) close(end);
  else if (opening && (resumes || opening.at === paragraph.start)) close(paragraph.end, resumes);
  return stretches;
}

/** “'We go," said Ann Lee”: a double mark that closes in place of a single one. */
const closesSingle = (text: string, opening: Mark, { at, style, opens, closes }: Mark): boolean =>
  opening.style === 'single' &&
  style === 'double' &&
  closes &&
  !opens &&
  STOPPED.test(text.slice(at - 1, at));

/** Where a stretch ends that was opened by a double mark and closed by a single one. */
function mistyped(text: string, { at, length, style }: Mark, end: number): number | undefined {
  if (style !== 'double') return undefined;
  const start = at + length;
  const found = MISTYPED.exec(text.slice(start, Math.min(end, start + MAX_STRETCH_CHARS)))?.[0];
  return found === undefined ? undefined : start + found.length - 1;
}

/**
 * Where a stretch ends that nobody closes since the next sentence opens anew: “It was late. "We went
 * on. "Then it rained."” Undefined where the mark does not open a sentence.
 */
function endOfTakenUp(text: string, opening: Mark, { at }: Mark): number | undefined {
  const blank = /(?<=[.?!])\s+$/u.exec(text.slice(Math.max(0, at - NEAR_CHARS), at))?.[0];
  if (!blank) return undefined;
  const end = at - blank.length;
  const start = Math.max(opening.at + opening.length, end - MAX_TOLD_CHARS);
  const told = FORGOTTEN.exec(text.slice(start, end));
  return told ? start + told.index : end;
}

/** “… said Ann Lee."So we went on."”: the blank before the mark was lost. */
const opensUnspaced = (text: string, { at, style }: Mark): boolean =>
  style === 'double' &&
  text[at] === '"' &&
  /\p{L}[.?!,]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  CLOSED_LATER.test(text.slice(at + 1, at + MAX_STRETCH_CHARS));

const isSpeech = (quoted: string): boolean =>
  quoted.length <= MAX_STRETCH_CHARS && LETTER.test(quoted);
