import type { Sentence, Span } from '../model.ts';
import { createEnclosures } from './enclosures.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { isSentenceEnd } from './is-sentence-end.ts';
import { isListMarker, splitListItems } from './split-list-items.ts';
import { splitPageLabels } from './split-page-labels.ts';

// One or more stops, the closing marks and note numbers right after, and the space that follows.
const STOP = /(\.(?: \.){2,}|[.!?…‼⁇⁈⁉。！？]+)((?:["'”’»)\]]|“(?=\s)|\[\d{1,3}\])*)(\s*)/gu;
/** How much text on either side of a stop we look at. */
const NEAR_CHARS = 60;

/**
 * Splits news English into sentences, paragraph by paragraph. Each slices back to its text, and
 * only white space is left out between them. Abbreviations, initials, list numbers and the `?` of
 * `“Why?” she asked` end no sentence. A quotation or a parenthesis is split only if it holds whole
 * sentences. Takes linear time.
 */
export function splitSentences(text: string): Sentence[] {
  return findParagraphs(text).flatMap((paragraph, index) =>
    splitListItems(text.slice(paragraph.start, paragraph.end)).flatMap((item) =>
      splitPiecewise(item.text).map(({ start, end }) => ({
        start: paragraph.start + item.start + start,
        end: paragraph.start + item.start + end,
        text: item.text.slice(start, end),
        paragraph: index,
      })),
    ),
  );
}

function splitPiecewise(text: string): Span[] {
  return splitPageLabels(text).flatMap((piece) =>
    split(text.slice(piece.start, piece.end)).map(({ start, end }) => ({
      start: piece.start + start,
      end: piece.start + end,
    })),
  );
}

function split(text: string): Span[] {
  const sentences: Span[] = [];
  const enclosures = createEnclosures(text);
  let start = 0;
  for (const { index, 0: whole, 1: stop = '', 3: gap = '' } of text.matchAll(STOP)) {
    const end = enclosures.endOfPiece(start, stop, index + whole.length - gap.length);
    if (end === undefined || end < start) continue;
    const near = {
      before: text.slice(Math.max(start, index - NEAR_CHARS), index),
      stop,
      closers: text.slice(index + stop.length, end).trim(),
      after: text.slice(end, end + NEAR_CHARS),
    };
    if (!isSentenceEnd(near) || isListMarker(text.slice(start, end))) continue;
    sentences.push({ start, end });
    start = end + /^\s*/u.exec(text.slice(end, end + NEAR_CHARS))![0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
