import type { Span } from '../../src/model.ts';
import { extractQuotes } from '../../src/quotes/extract-quotes.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { areHalves } from './are-halves.ts';
import { findMarked } from './find-marked.ts';
import type { Brought } from './finding.ts';
import { nameEach } from './name-each.ts';

/** Beside longer ones a word or two in marks is a title, or called so. */
const MIN_WORDS = 3;

type Piece = Span & Required<Brought> & { isApart: boolean };

/**
 * The quotations of a text, read as an article’s are, with who the text says to have spoken. A sentence
 * that is broken by its “she said” is one quotation; others are checked one by one, even where one
 * person says them in a row. Marks that nobody is said to have spoken in count, too; those around a
 * word or two only where there are no longer ones.
 */
export function extractBrought(text: string): Brought[] {
  const quotes = extractQuotes(text, splitSentences(text));
  const spans = findMarked(text);
  const named = nameEach(text, spans);
  const pieces = spans.map((span, at): Piece => {
    const { voice, isApart } = named[at]!;
    const words = text.slice(span.start, span.end).trim();
    const own = { ...span, words, isApart };
    if (voice?.name) return { ...own, speaker: voice.name, isGuess: false };
    const quote = quotes.find(({ spans }) => spans.some((said) => overlaps(said, span)));
    return { ...own, speaker: nameOf(text, span, quote), isGuess: true };
  });
  const whole = join(text, pieces).map(({ words, ...piece }) => ({ words, ...whoseOf(piece) }));
  const long = whole.filter(({ words }) => words.split(/\s+/u).length >= MIN_WORDS);
  return long.length > 0 ? long : whole;
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

/** Puts sentences together that are broken by whoever tells them. */
function join(text: string, pieces: Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && !piece.isApart && areHalves(text, last, piece)) {
      const words = `${last.words} ${piece.words}`;
      whole.splice(-1, 1, {
        ...last,
        end: piece.end,
        words,
        ...whoseOf(last.isGuess && (!piece.isGuess || last.speaker === null) ? piece : last),
      });
    } else whole.push(piece);
  }
  return whole;
}

type Whose = Pick<Piece, 'speaker' | 'isGuess'>;

const whoseOf = ({ speaker, isGuess }: Whose): Whose => ({ speaker, isGuess });
