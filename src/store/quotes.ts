import { createHash } from 'node:crypto';
import { type Expression, expressionBuilder, type SqlBool, sql, type Transaction } from 'kysely';
import type { Article, Mention, Span, Speaker, StoredQuote } from '../model.ts';
import { readArticles, readVersions } from './articles.ts';
import { inBatches } from './database/in-batches.ts';
import type { Db, Engine, QuoteRow, Tables } from './database/tables.ts';
import { hasTerms, toTerms } from './has-terms.ts';
import { isFrom } from './is-from.ts';
import { COPY, type Copies, readCopies } from './quote-copies.ts';
import type { Scope } from './scope.ts';
import { insertSpeakers, nameOf } from './speakers/insert-speakers.ts';
import { readSpeakers, type SpeakersOfQuotes } from './speakers/quote-speakers.ts';
import { readVoices } from './speakers/voices.ts';
import type { NewQuote, QuoteSearch, Store } from './store.ts';

const COLUMNS = [
  'quotes.id',
  'quotes.articleId',
  'quotes.spans',
  'quotes.kind',
  'quotes.cue',
  'quotes.source',
  'quotes.speakerId',
  'quotes.confidence',
  'quotes.wordsKey',
  'quotes.revisionId',
  'quotes.vanishedAt',
] as const;
// Letters and digits: what makes words the same, however they are set.
const WORD = /[\p{L}\p{N}]+/gu;

type FoundQuote = Omit<QuoteRow, 'position' | 'terms' | 'nameId'> & { voice: string | null };

export function quotes(db: Db, engine: Engine, scope: Scope): Pick<Store, 'findQuotes'> {
  return {
    async findQuotes(search) {
      const voices = await readVoices(db, scope, search.placeId);
      const found = db
        .selectFrom('quotes')
        .innerJoin('articles', 'articles.id', 'quotes.articleId')
        .select([
          ...COLUMNS,
          'quotes.position',
          'articles.published',
          sql<string | null>`${voices.voice}`.as('voice'),
          (search.copies ? sql<number>`1` : COPY).as('copy'),
        ])
        .where(voices.sees)
        .where((eb) => eb.and(conditionsOf(engine, search)))
        .$if(search.speakerIds !== undefined, (query) =>
          query.where(voices.isOneOf(search.speakerIds ?? [])),
        );
      const first = db.selectFrom(found.as('found')).where('copy', '=', 1);
      const { total } = await first
        .select((eb) => eb.fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await first
        .selectAll()
        .orderBy('published', 'desc')
        .orderBy('articleId')
        .orderBy('position')
        .limit(search.limit)
        .offset(search.offset ?? 0)
        .execute();
      const named = await readSpeakers(db, voices, rows);
      const copies = await readCopies(db, voices.sees, rows);
      return { quotes: await completeQuotes(db, rows, named, copies), total: Number(total) };
    },
  };
}

function conditionsOf(
  engine: Engine,
  { articleIds, kinds, terms, vanished = false, ...search }: QuoteSearch,
): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'quotes'>();
  const isOneOf = (column: 'quotes.articleId' | 'quotes.kind', values: string[] = []) =>
    values.length > 0 ? eb(column, 'in', values as never[]) : eb.lit(false);
  return [
    articleIds ? isOneOf('quotes.articleId', articleIds) : [],
    kinds ? isOneOf('quotes.kind', kinds) : [],
    vanished ? [] : eb('quotes.vanishedAt', 'is', null),
    hasTerms(engine, 'quote', terms) ?? [],
    isFrom(engine, search),
  ].flat();
}

/** Part of saving an article. A quote is named for its article and where it begins. */
export async function insertQuotes(
  trx: Transaction<Tables>,
  { id: articleId, text }: Pick<Article, 'id' | 'text'>,
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
      wordsKey: toKey(quote.spans.map(({ start, end }) => text.slice(start, end)).join(' ')),
      revisionId: null,
      vanishedAt: null,
    };
  });
  for (const batch of inBatches(rows)) await trx.insertInto('quotes').values(batch).execute();
}

async function completeQuotes(
  db: Db,
  rows: FoundQuote[],
  speakers: SpeakersOfQuotes,
  copies: Copies,
): Promise<StoredQuote[]> {
  const articles = await readArticles(db, [...new Set(rows.map(({ articleId }) => articleId))]);
  const versions = await readVersions(db, rows, articles);
  return rows.flatMap((row) => {
    const article = row.revisionId ? versions.get(row.revisionId) : articles.get(row.articleId);
    const speaker = speakers.find(row);
    // An article may be deleted between the two reads.
    return article ? toQuote(row, article, speaker, copies.outletsBeside(row, article)) : [];
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
    texts: spans.map(slice),
    article,
    vanishedAt: row.vanishedAt,
    alsoIn,
  };
}

/** A text as its words alone, in lower case and parted by blanks. */
export const toWords = (text: string): string => (text.toLowerCase().match(WORD) ?? []).join(' ');

const toKey = (text: string): string =>
  createHash('sha256').update(toWords(text)).digest('base64url').slice(0, 16);

function startOf({ spans }: NewQuote): number {
  return spans[0]?.start ?? 0;
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}
