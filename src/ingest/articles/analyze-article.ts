import type { Quote, Sentence } from '../../model.ts';
import { extractQuotes } from '../../quotes/extract-quotes.ts';
import { findAcronyms } from '../../speakers/find-acronyms.ts';
import { findCompany } from '../../speakers/find-company.ts';
import { splitSentences } from '../../text/sentences.ts';
import { foldTerms } from '../../text/terms.ts';

/** What can be told of an article from its words alone. `terms` are what it and its quotes are found by. */
export type Analysis = {
  quotes: (Quote & { terms: string })[];
  terms: string;
  /** Whom it names in full. */
  company: string[];
  /** Short forms it explains, by the organisation's key. */
  acronyms: Map<string, string>;
};

const LONGEST_SENTENCE = 1_000;

/** Finds who says what in a normalised text: the slow part of reading, and pure. */
export function analyzeArticle(title: string, text: string): Analysis {
  const sentences = splitSentences(text);
  return {
    quotes: extractQuotes(text, sentences).map((quote) => ({
      ...quote,
      terms: termsOf(quote, text, sentences),
    })),
    terms: foldTerms(`${title}\n${text}`).join(' '),
    company: findCompany(text),
    acronyms: findAcronyms(text),
  };
}

/**
 * A quote is found by the sentences it stands in: “present” alone would say nothing about its subject. A
 * sentence of a thousand signs is none, and would be saved anew with every quote in it.
 */
function termsOf({ spans }: Pick<Quote, 'spans'>, text: string, sentences: Sentence[]): string {
  const around = sentences.filter(
    ({ start, end }) =>
      end - start <= LONGEST_SENTENCE && spans.some((span) => span.start < end && span.end > start),
  );
  const found = around.length > 0 ? around : spans;
  return foldTerms(found.map(({ start, end }) => text.slice(start, end)).join(' ')).join(' ');
}
