import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Article, Mention, QuoteKind, Span, Speaker, StoredQuote } from '../model.ts';
import { readArticles, readVersions } from './articles.ts';
import type { Db, Engine, QuoteRow, Tables } from './database/tables.ts';
import { hasTerms } from './has-terms.ts';
import { isFrom } from './is-from.ts';
import { COPY_NUMBER, type QuoteCopies, readCopies } from './quote-copies.ts';
import type { Scope } from './scope.ts';
import { type QuoteSpeakers, readSpeakers } from './speakers/quote-speakers.ts';
import { readVoices, type Voices } from './speakers/voices.ts';

/** The quotes in the articles that a place may read. */
export type Quotes = {
  /**
   * The newest article's quotes first. The same words in the same text come once, from the outlet
   * that was seen first among those that fit. `total` counts all of them, whatever `limit` says.
   */
  findQuotes(search: QuoteSearch): Promise<{ quotes: StoredQuote[]; total: number }>;
};

export type QuoteSearch = {
  placeId: string;
  speakerIds?: string[];
  articleIds?: string[];
  terms?: string[];
  since?: string;
  /** Exclusive. */
  before?: string;
  /** Part of the outlet's name, whatever its case and accents. */
  outlet?: string;
  kinds?: QuoteKind[];
  /** Also those whose articles no longer have them. */
  vanished?: boolean;
  /** Also speech that is no statement: questions, refusals, topics. */
  all?: boolean;
  /** Also the same words of the same text at other outlets: much faster with many quotes. */
  copies?: boolean;
  limit: number;
  offset?: number;
};

const COLUMNS = [
  'quotes.id',
  'quotes.articleId',
  'quotes.spans',
  'quotes.kind',
  'quotes.cue',
  'quotes.source',
  'quotes.speakerId',
  'quotes.confidence',
  'quotes.class',
  'quotes.clause',
  'quotes.wordsKey',
  'quotes.revisionId',
  'quotes.vanishedAt',
] as const;

type FoundQuote = Omit<QuoteRow, 'position' | 'terms' | 'nameId' | 'shown'> & {
  voice: string | null;
};

export function quotes(db: Db, engine: Engine, scope: Scope): Quotes {
  function selectQuotes(voices: Voices, search: QuoteSearch) {
    const found = db
      .selectFrom('quotes')
      .innerJoin('articles', 'articles.id', 'quotes.articleId')
      .select([
        ...COLUMNS,
        'quotes.position',
        'articles.published',
        sql<string | null>`${voices.voice}`.as('voice'),
        (search.copies ? sql<number>`1` : COPY_NUMBER).as('copy'),
      ])
      .where(voices.sees)
      .where((eb) => eb.and(conditionsOf(engine, search)))
      .$if(search.speakerIds !== undefined, (query) =>
        query.where(voices.isOneOf(search.speakerIds ?? [])),
      );
    return db.selectFrom(found.as('found')).where('copy', '=', 1);
  }

  return {
    async findQuotes(search) {
      const voices = await readVoices(db, scope, search.placeId);
      const found = selectQuotes(voices, search);
      const { total } = await found
        .select((eb) => eb.fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await found
        .selectAll()
        .orderBy('published', 'desc')
        .orderBy('articleId')
        .orderBy('position')
        .limit(search.limit)
        .offset(search.offset ?? 0)
        .execute();
      const speakers = await readSpeakers(db, voices, rows);
      const copies = await readCopies(db, voices.sees, rows);
      return { quotes: await completeQuotes(db, rows, speakers, copies), total: Number(total) };
    },
  };
}

function conditionsOf(
  engine: Engine,
  { articleIds, kinds, terms, vanished = false, all = false, ...search }: QuoteSearch,
): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'quotes'>();
  const isOneOf = (column: 'quotes.articleId' | 'quotes.kind', values: string[] = []) =>
    values.length > 0 ? eb(column, 'in', values as never[]) : eb.lit(false);
  return [
    articleIds ? isOneOf('quotes.articleId', articleIds) : [],
    kinds ? isOneOf('quotes.kind', kinds) : [],
    vanished ? [] : eb('quotes.vanishedAt', 'is', null),
    all ? [] : eb('quotes.shown', '=', 1),
    hasTerms(engine, 'quote', terms) ?? [],
    isFrom(engine, search),
  ].flat();
}

async function completeQuotes(
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
  const toMention = (json: string | null): Mention | null => {
    const span = json === null ? null : (JSON.parse(json) as Span);
    return span && { ...span, text: slice(span) };
  };
  return {
    id: row.id,
    spans,
    kind: row.kind,
    cue: toMention(row.cue),
    source: toMention(row.source),
    speaker,
    confidence: row.confidence,
    class: row.class,
    clause: row.clause === null ? null : (JSON.parse(row.clause) as Span),
    texts: spans.map(slice),
    article,
    vanishedAt: row.vanishedAt,
    alsoIn,
  };
}
