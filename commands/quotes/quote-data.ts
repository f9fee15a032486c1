import { articleData } from '../../src/chat/receipts/receipts.ts';
import { statementOf } from '../../src/chat/receipts/statement-of.ts';
import { apa } from '../../src/citations/apa.ts';
import { bibtex } from '../../src/citations/bibtex.ts';
import { jsonLd } from '../../src/citations/json-ld.ts';
import { markdown } from '../../src/citations/markdown.ts';
import type { Span, StoredQuote } from '../../src/model.ts';
import { findStretches } from '../../src/quotes/find-stretches.ts';

/**
 * One entry for a statement; for one that is only partly in quotation marks, one for each part,
 * with the clause around it. `text` is null where there are several pieces: joined, they would be
 * words that stand nowhere.
 */
export function quoteData(quote: StoredQuote): unknown[] {
  const { texts, spans, kind, article } = quote;
  const statement = statementOf(quote);
  const entry = (own: string[], ownSpans: Span[]) => ({
    text: own.length === 1 ? own[0] : null,
    texts: own,
    spans: ownSpans,
    kind,
    class: quote.class,
    sentence: statement.sentence,
    cue: quote.cue?.text ?? null,
    speaker: statement.speaker,
    mention: statement.mention,
    confidence: quote.confidence,
    certain: quote.certain,
    disputes: quote.disputes,
    alsoIn: quote.alsoIn,
    vanishedAt: quote.vanishedAt,
    withdrawn: quote.withdrawn,
    passageUrl: statement.passageUrl,
    articleHash: statement.articleHash,
    receipt: statement.receipt,
    formerly: statement.formerly,
    article: articleData(article),
    citations: {
      apa: apa(statement),
      markdown: markdown(statement),
      bibtex: bibtex(statement),
      jsonLd: jsonLd(statement),
    },
  });
  if (kind !== 'mixed') return [entry(texts, spans)];
  const parts = findStretches(article.text).filter(({ start, end }) =>
    spans.some((span) => span.start <= start && end <= span.end),
  );
  return parts.map(({ start, end }) => ({
    ...entry([article.text.slice(start, end)], [{ start, end }]),
    clause: { texts, spans },
  }));
}
