import type { Insertable, Transaction } from 'kysely';
import type { Article, Quote, Span } from '../../model.ts';
import { wordsAt } from '../../text/words-at.ts';
import { inBatches } from '../database/in-batches.ts';
import type { QuoteRow, Tables } from '../database/tables.ts';
import { toTerms } from '../index/has-terms.ts';
import { markOf } from '../index/mark-of.ts';
import { insertSpeakers, type NewSpeaker, nameOf } from '../speakers/insert-speakers.ts';
import { calledWords } from './called-words.ts';
import { quotationKey, wordsKey } from './quotation-key.ts';

/** A quote to save, with the folded stems it is found by. */
export type NewQuote = Omit<Quote, 'speaker'> & {
  terms: string;
  speaker: NewSpeaker | null;
  shown: boolean;
  /** A correction in the article takes the words back. */
  withdrawn?: boolean;
};

/** The article of quotes, and what is copied from it to them. */
export type QuotedArticle = Pick<Article, 'id' | 'text' | 'outlet' | 'published'> & {
  seq: number;
  textId: string;
  realm: string;
};

/** Part of saving an article. A quote's id says its article and where in it the quote begins. */
export async function insertQuotes(
  trx: Transaction<Tables>,
  article: QuotedArticle,
  quotes: NewQuote[],
): Promise<void> {
  const speakers = quotes.flatMap(({ speaker }) => speaker ?? []);
  await insertSpeakers(trx, article.id, speakers);
  const rows = toRows(article, quotes);
  for (const batch of inBatches(rows)) await trx.insertInto('quotes').values(batch).execute();
}

function toRows(article: QuotedArticle, quotes: NewQuote[]): Insertable<QuoteRow>[] {
  const { id: articleId, text, seq, textId, published, realm } = article;
  const taken = new Map<number, number>();
  const inOrder = quotes.toSorted((one, other) => startOf(one) - startOf(other));
  return inOrder.map((quote, position) => {
    const start = startOf(quote);
    const before = taken.get(start) ?? 0;
    taken.set(start, before + 1);
    const words = wordsAt(text, quote.spans);
    return {
      id: `${articleId}-${start}${before > 0 ? `-${before + 1}` : ''}`,
      articleId,
      position,
      spans: JSON.stringify(quote.spans.map(toSpan)),
      kind: quote.kind,
      cue: quote.cue && JSON.stringify(toSpan(quote.cue)),
      source: quote.source && JSON.stringify(toSpan(quote.source)),
      speakerId: quote.speaker?.id ?? null,
      nameId: quote.speaker && nameOf(quote.speaker).id,
      confidence: quote.confidence,
      class: quote.class,
      clause: JSON.stringify(toSpan(quote.clause)),
      shown: Number(quote.shown),
      terms: toTerms(marksOf(article, quote), quote.terms),
      wordsKey: wordsKey(words),
      quotationKey: quotationKey(quote.kind, words),
      certain: Number(quote.certain),
      articleSeq: seq,
      textId,
      published,
      realm,
      revisionId: null,
      vanishedAt: null,
      withdrawn: Number(quote.withdrawn ?? false),
    };
  });
}

const marksOf = (
  { realm, outlet }: QuotedArticle,
  { kind, shown, certain, speaker, source }: NewQuote,
): string[] => [
  markOf('realm', realm),
  markOf('outlet', outlet),
  markOf('kind', kind),
  markOf('shown', shown ? '1' : '0'),
  ...(certain ? [markOf('certain', '1')] : []),
  markOf('speaker', speaker?.id ?? ''),
  ...(speaker?.kind === 'person' ? [] : calledWords(source?.text ?? '')).map((word) =>
    markOf('called', word),
  ),
];

function startOf({ spans }: NewQuote): number {
  return spans[0]?.start ?? 0;
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}
