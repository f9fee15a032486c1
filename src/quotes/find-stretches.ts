import type { Span } from '../model.ts';
import { findParagraphs } from '../text/find-paragraphs.ts';
import { type Mark, readMarks, startsWithMark } from './read-marks.ts';

/**
 * A stretch: what stands between two quotation marks; `open` where the closing one comes paragraphs
 * later or never.
 */
export type Stretch = Span & { open: boolean };

const DOUBLE = /[“"«]|``|''|‘‘/gu;
// A sentence and the mark that closes it in the same paragraph.
const CLOSED_LATER = /^\p{Lu}[^"\n]*"/u;
const LETTER = /[\p{L}\p{N}]/u;
/** No speech in one paragraph is longer: a mark was forgotten. */
const MAX_STRETCH_CHARS = 5_000;
/** A stop and the blanks behind it. */
const NEAR_CHARS = 4;

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
  for (const mark of readMarks(text, paragraph, single)) {
    if (opening && mark.style !== opening.style) continue;
    if (opening && mark.closes) {
      stretches.push({ start: opening.at + opening.length, end: mark.at, open: false });
      opening = undefined;
    } else if (mark.opens || (!opening && opensUnspaced(text, mark))) {
      const end = opening && endOfTakenUp(text, mark.at);
      if (opening && end !== undefined)
        stretches.push({ start: opening.at + opening.length, end, open: true });
      opening = mark;
    }
  }
  if (opening && (resumes || opening.at === paragraph.start))
    stretches.push({ start: opening.at + opening.length, end: paragraph.end, open: resumes });
  return stretches;
}

/**
 * Where a stretch ends that nobody closes since the next sentence opens anew: “It was late. "We went
 * on. "Then it rained."” Undefined where the mark at `at` does not open a sentence.
 */
function endOfTakenUp(text: string, at: number): number | undefined {
  const blank = /(?<=[.?!])\s+$/u.exec(text.slice(Math.max(0, at - NEAR_CHARS), at))?.[0];
  return text[at] === '"' && blank ? at - blank.length : undefined;
}

/** “… said Ann Lee."So we went on."”: the blank before the mark was lost. */
const opensUnspaced = (text: string, { at, style }: Mark): boolean =>
  style === 'double' &&
  text[at] === '"' &&
  /\p{L}[.?!,]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  CLOSED_LATER.test(text.slice(at + 1, at + MAX_STRETCH_CHARS));

const isSpeech = (quoted: string): boolean =>
  quoted.length <= MAX_STRETCH_CHARS && LETTER.test(quoted);
