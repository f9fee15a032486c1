import type { Article, Span, Speaker, StoredQuote } from '../../model.ts';
import { readArticles, readVersions } from '../articles.ts';
import type { Db, QuoteRow } from '../database/tables.ts';
import type { QuoteSpeakers } from '../speakers/quote-speakers.ts';
import type { QuoteCopies } from './quote-copies.ts';
import { toMention } from './to-mention.ts';

export type FoundQuote = Omit<
  QuoteRow,
  'position' | 'terms' | 'shown' | 'articleSeq' | 'published' | 'realm' | 'crossed' | 'withdrawn'
> & { withdrawn: number };

/** The stored quotes of these rows, in their order, with their articles, speakers and copies. */
export async function completeQuotes(
  db: Db,
  rows: FoundQuote[],
  speakers: QuoteSpeakers,
  copies: QuoteCopies,
): Promise<StoredQuote[]> {
  const articles = await readArticles(db, [...new Set(rows.map(({ articleId }) => articleId))]);
  const versions = await readVersions(db, rows, articles);
  return rows.flatMap((row) => {
    const article = row.revisionId ? versions.get(row.revisionId) : articles.get(row.articleId);
    // An article may be deleted between the two reads.
    if (!article) return [];
    return toQuote(row, article, speakers.find(row), copies.outletsBeside(row, article));
  });
}

/** The words are sliced from the article here, so that they cannot differ from it. */
function toQuote(
  row: FoundQuote,
  article: Article,
  speaker: Speaker | null,
  alsoIn: string[],
): StoredQuote {
  const spans = JSON.parse(row.spans) as Span[];
  const slice = ({ start, end }: Span) => article.text.slice(start, end);
  return {
    id: row.id,
    spans,
    kind: row.kind,
    cue: toMention(article.text, row.cue),
    source: toMention(article.text, row.source),
    speaker,
    confidence: row.confidence,
    class: row.class,
    clause: row.clause === null ? null : (JSON.parse(row.clause) as Span),
    texts: spans.map(slice),
    article,
    vanishedAt: row.vanishedAt,
    withdrawn: row.withdrawn === 1,
    alsoIn,
  };
}
