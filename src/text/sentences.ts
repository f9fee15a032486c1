import type { Sentence, Span } from '../model.ts';
import { BEFORE_NAME, EITHER, OPENERS } from './data/abbreviations.ts';
import { findParagraphs } from './paragraphs.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// The last word before a single stop: letters with inner stops, `U.S` of `U.S.`, `a.m`, `Co`.
const LAST_WORD = /([\p{L}\d][\p{L}\d.'’&-]*)\.\s*$/u;
const FIRST_WORD = /^["'“‘«([\s]*([\p{L}\p{N}$£€#@]\S*)/u;
const ENDS_IN_SPEECH = /[.!?…]["”’»']+\s*$/u;
const INITIALS = /^(?:\p{L}\.)*\p{L}$/u;
/** Longer paragraphs than any article's are cut before the segmenter, which slows down on them. */
const LONGEST = 20_000;

/**
 * Splits news English into sentences, paragraph by paragraph; each slices back to its text. The Unicode
 * rules of `Intl.Segmenter` cut too often at abbreviations, initials and `“Why?” she asked`: such pieces
 * are glued again.
 */
export function splitSentences(text: string): Sentence[] {
  return findParagraphs(text).flatMap((paragraph, index) =>
    glue(text, segment(text, paragraph)).map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      paragraph: index,
    })),
  );
}

function segment(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end; from += LONGEST) {
    for (const { index, segment } of segmenter.segment(
      text.slice(from, Math.min(end, from + LONGEST)),
    )) {
      const last = pieces.at(-1);
      // Where the paragraph was cut, no sentence ends.
      if (last && index === 0) last.end += segment.length;
      else pieces.push({ start: from + index, end: from + index + segment.length });
    }
  }
  return pieces;
}

function glue(text: string, pieces: Span[]): Span[] {
  const sentences: Span[] = [];
  for (const piece of pieces) {
    const last = sentences.at(-1);
    if (
      last &&
      !isBoundary(
        text.slice(Math.max(last.start, last.end - 80), last.end),
        text.slice(piece.start, piece.start + 80),
      )
    )
      last.end = piece.end;
    else sentences.push({ ...piece });
  }
  return sentences.map((span) => trim(text, span)).filter(({ start, end }) => start < end);
}

/** Whether a sentence ends between these words; both are cut to the neighbourhood. */
function isBoundary(before: string, after: string): boolean {
  const next = FIRST_WORD.exec(after)?.[1] ?? '';
  if (next === '') return false;
  if (/^\p{Ll}/u.test(next)) return false;
  if (ENDS_IN_SPEECH.test(before)) return true;
  const word = LAST_WORD.exec(before)?.[1];
  if (word === undefined) return true;

  const opens = OPENERS.has(next.toLowerCase().replace(/[^\p{L}]+$/u, ''));
  const bare = word.toLowerCase();
  if (BEFORE_NAME.has(bare)) return false;
  if (bare === 'no') return !/^\d/u.test(next);
  if (/^\p{Lu}$/u.test(word)) return opens;
  return INITIALS.test(word) || EITHER.has(bare) ? opens : true;
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/u.test(text[start] as string)) start++;
  while (end > start && /\s/u.test(text[end - 1] as string)) end--;
  return { start, end };
}
