import type { Quote, Sentence, Span } from '../../model.ts';
import { extractQuotes } from '../../quotes/extract-quotes.ts';
import { findWithdrawn } from '../../quotes/find-withdrawn.ts';
import { isStatement } from '../../quotes/statements/is-statement.ts';
import { joinStatements } from '../../quotes/statements/join-statements.ts';
import { findAcronyms } from '../../speakers/find-acronyms.ts';
import { findCompany } from '../../speakers/find-company.ts';
import { foldWords } from '../../text/fold.ts';
import { foldTerms, toTerms } from '../../text/fold-terms.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { splitWords } from '../../text/words.ts';
import { wordsAt } from '../../text/words-at.ts';

/** What an article's words alone say. It and its quotes are searched by their `terms`. */
export type Analysis = {
  quotes: (Quote & { terms: string; shown: boolean; withdrawn: boolean })[];
  terms: string;
  /** The people it names in full. */
  company: string[];
  /** The abbreviations it explains, by the key of their organisation. */
  acronyms: Map<string, string>;
};

/** Anything longer is not a sentence, and would be saved again with every quote in it. */
const MAX_SENTENCE_CHARS = 1_000;

/** No article has more, and each is a row to save. */
const MAX_QUOTES = 400;

/** Below this confidence a name is as often wrong as right, and nobody is named. */
const MIN_NAMED = 0.5;

/**
 * Finds who says what in a normalised text: the slow part of reading, and pure. In a `language`
 * other than English it finds no quotes, as it would find wrong ones. `folded` are the text’s words.
 */
export function analyzeArticle(
  title: string,
  text: string,
  language?: string,
  folded = foldWords(text),
): Analysis {
  const sentences = splitSentences(text);
  const words = splitWords(text);
  const isWithdrawn = findWithdrawn(text);
  const found =
    language === undefined ? joinStatements(extractQuotes(text, sentences, { title, words })) : [];
  return {
    quotes: found.slice(0, MAX_QUOTES).map((quote) => ({
      ...quote,
      speaker: isSure(quote) ? quote.speaker : null,
      certain: quote.certain && isSure(quote),
      shown: isShown(quote),
      withdrawn: isWithdrawn(quote.spans.map(({ start, end }) => text.slice(start, end))),
      terms: termsOf(quote, text, sentences),
    })),
    terms: [...foldTerms(title), ...toTerms(folded)].join(' '),
    company: findCompany(text, words),
    acronyms: findAcronyms(text),
  };
}

/** Whether its speaker is named. */
export const isSure = ({ confidence }: Pick<Quote, 'confidence'>): boolean =>
  confidence >= MIN_NAMED;

/**
 * Whether it is shown as a statement: words in marks always, reported speech if it says something
 * and whoever speaks is at least called something. “She said so” of nobody tells nothing.
 */
export const isShown = (quote: Pick<Quote, 'kind' | 'class' | 'source' | 'confidence'>): boolean =>
  quote.kind === 'direct' ||
  (isStatement(quote.class) && (isSure(quote) || isCalled(quote.source?.text)));

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|which|that|this)$/iu;

const isCalled = (phrase: string | undefined): boolean =>
  phrase !== undefined && !PRONOUN.test(phrase);

/**
 * A quote is searched by all words of the sentences around it: a quoted “present” alone would say
 * nothing about its subject.
 */
function termsOf({ spans }: Pick<Quote, 'spans'>, text: string, sentences: Sentence[]): string {
  const around = sentencesAt(spans, sentences).filter(
    ({ start, end }) => end - start <= MAX_SENTENCE_CHARS,
  );
  const found = around.length > 0 ? around : spans;
  return foldTerms(wordsAt(text, found)).join(' ');
}

/** The sentences in which these spans stand, in the order of the text, which both are in. */
function sentencesAt(spans: Span[], sentences: Sentence[]): Sentence[] {
  const found = spans.flatMap((span) =>
    sentences.slice(
      partitionPoint(sentences, ({ end }) => end <= span.start),
      partitionPoint(sentences, ({ start }) => start < span.end),
    ),
  );
  return [...new Set(found)];
}
