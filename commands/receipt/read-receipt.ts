import { statementOf } from '../../src/chat/receipts/statement-of.ts';
import { apa } from '../../src/citations/apa.ts';
import { bibtex } from '../../src/citations/bibtex.ts';
import { jsonLd } from '../../src/citations/json-ld.ts';
import { markdown } from '../../src/citations/markdown.ts';
import type { Statement } from '../../src/citations/statement.ts';
import type { Sentence, Span, StoredQuote } from '../../src/model.ts';
import type { QuoteHistory } from '../../src/store/quotes/words-history.ts';
import type { Store } from '../../src/store/store.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { otherReports } from './other-reports.ts';

/** What a receipt shows: a statement, where it stands, and who else has it. */
export type Receipt = {
  quote: StoredQuote;
  history: QuoteHistory;
  /** The sentences that the words stand in, with one before and one behind, as they stand there. */
  context: Span & { text: string };
  /** The same words in other reports, the first seen first; also in those that had them once. */
  others: StoredQuote[];
  statement: Statement;
  /** The report, as it is cited in print and in files. */
  citations: { name: string; text: string }[];
  /** The statement as a `Quotation` of schema.org. */
  jsonLd: Record<string, unknown>;
};

const MAX_OTHERS = 30;

/** The receipt of this id, for a place that may see it; undefined where there is none. */
export async function readReceipt(
  id: string,
  store: Store,
  placeId: string,
): Promise<Receipt | undefined> {
  const quote = await store.findByReceipt(placeId, id);
  if (!quote) return undefined;
  const same = await store.findSameWords(placeId, quote.id, MAX_OTHERS);
  const others = otherReports(await store.readQuotes(placeId, same), quote);
  return receiptOf(quote, others, (await store.readHistories([quote])).get(quote.id)!);
}

/** The receipt of a quote that has been read. */
export function receiptOf(
  quote: StoredQuote,
  others: StoredQuote[],
  history: QuoteHistory,
): Receipt {
  const statement = statementOf(quote);
  return {
    quote,
    history,
    context: contextOf(quote),
    others,
    statement,
    citations: [
      { name: 'APA', text: apa(statement) },
      { name: 'Markdown', text: markdown(statement) },
      { name: 'BibTeX', text: bibtex(statement) },
    ],
    jsonLd: jsonLd(statement),
  };
}

function contextOf({ article: { text }, spans }: StoredQuote): Receipt['context'] {
  const sentences = splitSentences(text);
  const holds = (sentence: Sentence) =>
    spans.some(({ start, end }) => start < sentence.end && sentence.start < end);
  const first = Math.max(0, sentences.findIndex(holds) - 1);
  const last = Math.min(sentences.length - 1, sentences.findLastIndex(holds) + 1);
  const [start, end] = [sentences[first]?.start ?? 0, sentences[last]?.end ?? 0];
  return { start, end, text: text.slice(start, end) };
}
