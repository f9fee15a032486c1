import type { Span } from '../../src/model.ts';
import { extractQuotes } from '../../src/quotes/extract-quotes.ts';
import { findStretches } from '../../src/quotes/find-stretches.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import type { Brought } from './finding.ts';

/** A word or two in marks is a title, or called so. */
const MIN_WORDS = 3;
const VERB = '(?:said|says|added|told|asked|warned|wrote)';
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]*(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)){0,3}";
// “…,” said Ann Lee; “…,” Ann Lee said: who is named right behind the words has spoken them
const SAID_BEHIND = new RegExp(
  `^[”"’'»]?,? *(?:${VERB} (${NAME})|(${NAME}) ${VERB}(?![\\p{L}]))`,
  'u',
);
// Ann Lee: “…”, Ann Lee said: “…”, also where more stands between
const LABEL_BEFORE = new RegExp(`^ *(${NAME})(?: ${VERB}[^.!?“"]{0,60})?: *[“"‘«]?$`, 'u');
// a stop that ends a sentence, not that of an initial
const STOP = /(?<!(?:^|[^\p{L}])\p{Lu})[.!?]/u;
const BROKEN_OFF = /[^.!?…]$/u;
const GOES_ON = /^(?:\p{Ll}|I(?![\p{L}]))/u;
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
      const speaker = behind(text, end) ?? before(text, start) ?? nameOf(text, stretch, quote);
      return { start, end, speaker };
    });
  return join(text, pieces).map(({ speaker, ...piece }) => ({
    words: piece.words,
    speaker: speaker && PRONOUN.test(speaker) ? null : speaker,
  }));
}

const overlaps = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end;

type Found = ReturnType<typeof extractQuotes>[number];

/** Whom the text names in the same paragraph: further away it may be somebody else. */
function nameOf(text: string, { start, end }: Span, quote: Found | undefined): string | null {
  const { speaker = null, source = null } = quote ?? {};
  if (!source) return null;
  const between = text.slice(Math.min(start, source.start), Math.max(end, source.end));
  return between.includes('\n') ? null : (speaker?.name ?? source.text);
}

function behind(text: string, end: number): string | undefined {
  const match = SAID_BEHIND.exec(text.slice(end, end + 120));
  const name = match?.[1] ?? match?.[2];
  return name && !PRONOUN.test(name) ? name : undefined;
}

function before(text: string, start: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const name = LABEL_BEFORE.exec(line)?.[1];
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
      BROKEN_OFF.test(last.words) &&
      GOES_ON.test(words) &&
      !STOP.test(text.slice(last.end, piece.start));
    if (isBroken) whole.splice(-1, 1, { ...last, end: piece.end, words: `${last.words} ${words}` });
    else whole.push({ ...piece, words });
  }
  return whole;
}
