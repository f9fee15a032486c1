import { type Expression, expressionBuilder, type SqlBool, sql, type Transaction } from 'kysely';
import type { Article, Mention, Span, Speaker, StoredQuote } from '../model.ts';
import { readArticles } from './articles.ts';
import { inBatches } from './batches.ts';
import { readSpeakers, type SpeakersOfQuotes } from './quote-speakers.ts';
import { insertSpeakers, nameOf } from './save-speakers.ts';
import type { Db, Engine, QuoteRow, Tables } from './schema.ts';
import type { Scope } from './scope.ts';
import { isFrom } from './search.ts';
import type { NewQuote, QuoteSearch, Store } from './store.ts';
import { hasTerms, toTerms } from './terms.ts';
import { readVoices } from './voices.ts';

const COLUMNS = [
  'quotes.id',
  'quotes.articleId',
  'quotes.spans',
  'quotes.kind',
  'quotes.cue',
  'quotes.source',
  'quotes.speakerId',
  'quotes.confidence',
] as const;

type FoundQuote = Omit<QuoteRow, 'position' | 'terms' | 'nameId'> & { voice: string | null };

export function quotes(db: Db, engine: Engine, scope: Scope): Pick<Store, 'findQuotes'> {
  return {
    async findQuotes(search) {
      const voices = await readVoices(db, scope, search.placeId);
      const found = db
        .selectFrom('quotes')
        .innerJoin('articles', 'articles.id', 'quotes.articleId')
        .where(voices.sees)
        .where((eb) => eb.and(conditionsOf(engine, search)))
        .$if(search.speakerIds !== undefined, (query) =>
          query.where(voices.isOneOf(search.speakerIds ?? [])),
        );
      const { total } = await found
        .select((eb) => eb.fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await found
        .select([...COLUMNS, sql<string | null>`${voices.voice}`.as('voice')])
        .orderBy('articles.published', 'desc')
        .orderBy('articles.id')
        .orderBy('quotes.position')
        .limit(search.limit)
        .offset(search.offset ?? 0)
        .execute();
      const named = await readSpeakers(db, voices, rows);
      return { quotes: await completeQuotes(db, rows, named), total: Number(total) };
    },
  };
}

function conditionsOf(
  engine: Engine,
  { articleIds, kinds, terms, ...search }: QuoteSearch,
): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'quotes'>();
  const isOneOf = (column: 'quotes.articleId' | 'quotes.kind', values: string[] = []) =>
    values.length > 0 ? eb(column, 'in', values as never[]) : eb.lit(false);
  return [
    articleIds ? isOneOf('quotes.articleId', articleIds) : [],
    kinds ? isOneOf('quotes.kind', kinds) : [],
    hasTerms(engine, 'quote', terms) ?? [],
    isFrom(engine, search),
  ].flat();
}

/** Part of saving an article. A quote is named for its article and where it begins. */
export async function insertQuotes(
  trx: Transaction<Tables>,
  articleId: string,
  found: NewQuote[],
): Promise<void> {
  await insertSpeakers(trx, articleId, found);
  const taken = new Map<number, number>();
  const inOrder = found.toSorted((one, other) => startOf(one) - startOf(other));
  const rows = inOrder.map((quote, position): QuoteRow => {
    const start = startOf(quote);
    const before = taken.get(start) ?? 0;
    taken.set(start, before + 1);
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
      terms: toTerms(quote.terms),
    };
  });
  for (const batch of inBatches(rows)) await trx.insertInto('quotes').values(batch).execute();
}

async function completeQuotes(
  db: Db,
  rows: FoundQuote[],
  speakers: SpeakersOfQuotes,
): Promise<StoredQuote[]> {
  const articles = await readArticles(db, [...new Set(rows.map(({ articleId }) => articleId))]);
  return rows.flatMap((row) => {
    const article = articles.get(row.articleId);
    const speaker = speakers.find(row);
    // An article may be deleted between the two reads.
    return article ? toQuote(row, article, speaker) : [];
  });
}

/** The words are sliced from the article here, so that they cannot differ from it. */
function toQuote(row: FoundQuote, article: Article, speaker: Speaker | null): StoredQuote {
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
    texts: spans.map(slice),
    article,
  };
}

function startOf({ spans }: NewQuote): number {
  return spans[0]?.start ?? 0;
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}
