import type { Span } from '../../src/model.ts';
import { extractQuotes } from '../../src/quotes/extract-quotes.ts';
import { findStretches } from '../../src/quotes/find-stretches.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import type { Brought } from './finding.ts';

/** A word or two in marks is a title, or called so. */
const MIN_WORDS = 3;
// “…,” said Ann Lee; “…,” Ann Lee said: who is named right behind the words has spoken them
const SAID_BEHIND =
  /^[”"’'»]?,?\s*(?:(?:said|says|added|told|asked|warned|wrote)\s+(\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,3})|(\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,3})\s+(?:said|says|added|told|asked|warned|wrote)\b)/u;
const PRONOUN = /^(?:he|she|they|it|we|i|you)$/iu;

type Piece = Span & { speaker: string | null };

/**
 * The quotations of a text, read as an article’s are, with who the text says to have spoken. A sentence
 * that is broken by its “she said” is one quotation; others are checked one by one, even where one
 * person says them in a row. Marks that nobody is said to have spoken in count, too.
 */
export function extractBrought(text: string): Brought[] {
  const quotes = extractQuotes(text, splitSentences(text));
  const pieces = findStretches(text)
    .filter(({ start, end }) => text.slice(start, end).trim().split(/\s+/u).length >= MIN_WORDS)
    .map((stretch): Piece => {
      const quote = quotes.find(({ spans }) => spans.some((span) => overlaps(span, stretch)));
      const { start, end } = stretch;
      return { start, end, speaker: behind(text, end) ?? nameOf(quote) };
    });
  return join(text, pieces).map(({ speaker, ...piece }) => ({
    words: piece.words,
    speaker: speaker && PRONOUN.test(speaker) ? null : speaker,
  }));
}

const overlaps = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end;

const nameOf = (quote: ReturnType<typeof extractQuotes>[number] | undefined): string | null =>
  quote?.speaker?.name ?? quote?.source?.text ?? null;

function behind(text: string, end: number): string | undefined {
  const match = SAID_BEHIND.exec(text.slice(end, end + 120));
  const name = match?.[1] ?? match?.[2];
  return name && !PRONOUN.test(name) ? name : undefined;
}

/** Puts a sentence together that is broken: its first piece has no stop, its next begins small. */
function join(text: string, pieces: Piece[]): (Piece & Brought)[] {
  const whole: (Piece & Brought)[] = [];
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end).trim();
    const last = whole.at(-1);
    const isBroken =
      last &&
      !/[.!?…]$/u.test(last.words) &&
      /^\p{Ll}/u.test(words) &&
      !/[.!?]/u.test(text.slice(last.end, piece.start));
    if (isBroken) whole.splice(-1, 1, { ...last, end: piece.end, words: `${last.words} ${words}` });
    else whole.push({ ...piece, words });
  }
  return whole;
}
