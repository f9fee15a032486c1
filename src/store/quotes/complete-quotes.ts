import type { Article, Span, StoredQuote } from '../../model.ts';
import { readArticles, readVersions } from '../articles.ts';
import type { Db, QuoteRow } from '../database/tables.ts';
import type { QuoteSpeakers } from '../speakers/quote-speakers.ts';
import { type Rival, toDisputes } from './disputes.ts';
import { type Former, toFormerSpeakers } from './former-speakers.ts';
import type { QuoteCopies } from './quote-copies.ts';
import { receiptOf } from './receipt-id.ts';
import { toMention } from './to-mention.ts';

export type FoundQuote = Omit<
  QuoteRow,
  'position' | 'terms' | 'shown' | 'articleSeq' | 'published' | 'crossed' | 'withdrawn' | 'certain'
> & { withdrawn: number; certain: number };

/** What is selected of each. */
export const QUOTE_COLUMNS = [
  'quotes.id',
  'quotes.articleId',
  'quotes.spans',
  'quotes.kind',
  'quotes.cue',
  'quotes.source',
  'quotes.speakerId',
  'quotes.nameId',
  'quotes.confidence',
  'quotes.class',
  'quotes.clause',
  'quotes.wordsKey',
  'quotes.quotationKey',
  'quotes.certain',
  'quotes.textId',
  'quotes.revisionId',
  'quotes.vanishedAt',
  'quotes.withdrawn',
  'quotes.realm',
] as const;

/** What else is read of them. */
type About = {
  speakers: QuoteSpeakers;
  copies: QuoteCopies;
  rivals: Rival[];
  formers: Former[];
};

/** The stored quotes of these rows, in their order, with their articles, speakers and copies. */
export async function completeQuotes(
  db: Db,
  rows: FoundQuote[],
  { speakers, copies, rivals, formers }: About,
): Promise<StoredQuote[]> {
  const articles = await readArticles(db, [...new Set(rows.map(({ articleId }) => articleId))]);
  const versions = await readVersions(db, rows, articles);
  const rivalsOf = Map.groupBy(rivals, ({ quoteId }) => quoteId);
  const formersOf = Map.groupBy(formers, ({ articleId }) => articleId);
  return rows.flatMap((row) => {
    const article = row.revisionId ? versions.get(row.revisionId) : articles.get(row.articleId);
    // An article may be deleted between the two reads.
    if (!article) return [];
    const own = rivalsOf.get(row.id) ?? [];
    const repeatKey = copies.repeatKeyOf(row);
    const namedAs = speakers.ownName(row);
    const formerly = toFormerSpeakers(row, formersOf.get(row.articleId) ?? [], speakers);
    return toQuote(row, article, {
      speaker: speakers.find(row),
      certain: standsCertain(row) && own.length === 0,
      disputes: toDisputes(own, speakers),
      alsoIn: copies.outletsBeside(row, article),
      ...(repeatKey !== undefined && { repeatKey }),
      ...(namedAs !== undefined && { namedAs }),
      ...(formerly.length > 0 && { formerly }),
    });
  });
}

/** The article leaves nothing in doubt, and its outlet still stands by the words. */
const standsCertain = ({ certain, withdrawn, vanishedAt }: FoundQuote): boolean =>
  certain === 1 && withdrawn === 0 && vanishedAt === null;

/** The words are sliced from the article here, so that they cannot differ from it. */
function toQuote(
  row: FoundQuote,
  article: Article,
  about: Pick<
    StoredQuote,
    'speaker' | 'certain' | 'disputes' | 'alsoIn' | 'repeatKey' | 'namedAs' | 'formerly'
  >,
): StoredQuote {
  const spans = JSON.parse(row.spans) as Span[];
  const slice = ({ start, end }: Span) => article.text.slice(start, end);
  return {
    id: row.id,
    spans,
    kind: row.kind,
    cue: toMention(article.text, row.cue),
    source: toMention(article.text, row.source),
    confidence: row.confidence,
    class: row.class,
    clause: row.clause === null ? null : (JSON.parse(row.clause) as Span),
    texts: spans.map(slice),
    article,
    vanishedAt: row.vanishedAt,
    withdrawn: row.withdrawn === 1,
    receipt: receiptOf(row),
    ...about,
  };
}
