import { articleData } from '../../src/chat/receipts.ts';
import type { Span, StoredQuote } from '../../src/model.ts';
import { findStretches } from '../../src/quotes/find-stretches.ts';

/**
 * One entry for a statement; for one that is only partly in quotation marks, one for each part,
 * with the clause around it.
 */
export function quoteData(quote: StoredQuote): unknown[] {
  const { texts, spans, kind, article } = quote;
  const entry = (text: string, own: Span[]) => ({
    text,
    spans: own,
    kind,
    class: quote.class,
    sentence: quote.clause && article.text.slice(quote.clause.start, quote.clause.end),
    cue: quote.cue?.text ?? null,
    speaker: quote.speaker?.name ?? null,
    mention: quote.source?.text ?? null,
    confidence: quote.confidence,
    alsoIn: quote.alsoIn,
    vanishedAt: quote.vanishedAt,
    article: articleData(article),
  });
  if (kind !== 'mixed') return [{ ...entry(texts.join(' … '), spans), texts }];
  const parts = findStretches(article.text).filter(({ start, end }) =>
    spans.some((span) => span.start <= start && end <= span.end),
  );
  return parts.map(({ start, end }) => ({
    ...entry(article.text.slice(start, end), [{ start, end }]),
    clause: { text: texts.join(' … '), spans },
  }));
}
