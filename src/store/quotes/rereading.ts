import { sql, type Transaction } from 'kysely';
import type { Quote, Span } from '../../model.ts';
import type { Db, Engine, QuoteRow, Tables } from '../database/tables.ts';
import { markOf } from '../index/mark-of.ts';
import { replaceMark } from '../index/replace-mark.ts';
import { lockArticle } from '../lock-article.ts';
import { unnameQuote } from '../speakers/unname-quote.ts';
import { keepTallies } from '../tallies/keep-tallies.ts';
import { calledWords } from './called-words.ts';
import { toMention } from './to-mention.ts';

/** Quotes of before statements were told from other speech, whose articles are read again. */
export type Rereading = {
  /** How many such quotes there are. */
  countOld(): Promise<number>;
  /** The ids of articles that have some, in their order, after the one given. */
  findOld(search: { after: string; limit: number }): Promise<string[]>;
  /** These quotes of an article with the text that each stands in: its own, or an earlier version's. */
  readOld(articleId: string): Promise<OldText[]>;
  /** Saves what was found of them; those that have been read again meanwhile stay as they are. */
  saveReread(articleId: string, quotes: Reread[]): Promise<void>;
};

export type OldText = {
  text: string;
  quotes: (Pick<Quote, 'spans' | 'kind' | 'cue' | 'source' | 'confidence'> & { id: string })[];
};

/** What one quote does. `named` is whether its speaker, if it has one, is sure enough. */
export type Reread = Pick<Quote, 'class' | 'clause' | 'source'> & {
  id: string;
  shown: boolean;
  named: boolean;
};

export function rereading(db: Db, engine: Engine): Rereading {
  return {
    async countOld() {
      const { old } = await db
        .selectFrom('quotes')
        .select((eb) => eb.fn.countAll().as('old'))
        .where('class', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(old);
    },

    async findOld({ after, limit }) {
      const rows = await db
        .selectFrom('quotes')
        .select('articleId')
        .distinct()
        .where('class', 'is', null)
        .where('articleId', '>', after)
        .orderBy('articleId')
        .limit(limit)
        .execute();
      return rows.map(({ articleId }) => articleId);
    },

    async readOld(articleId) {
      const rows = await db
        .selectFrom('quotes')
        .innerJoin('articles', 'articles.id', 'quotes.articleId')
        .leftJoin('revisions', 'revisions.id', 'quotes.revisionId')
        .select(['quotes.id', 'spans', 'kind', 'cue', 'source', 'confidence', 'revisionId'])
        .select((eb) => eb.fn.coalesce('revisions.text', 'articles.text').as('text'))
        .where('quotes.articleId', '=', articleId)
        .where('class', 'is', null)
        .orderBy('position')
        .execute();
      const byText = Map.groupBy(rows, ({ revisionId }) => revisionId);
      return [...byText.values()].map((own) => {
        const { text } = own[0]!;
        return { text, quotes: own.map((row) => toQuote(text, row)) };
      });
    },

    async saveReread(articleId, quotes) {
      await db.transaction().execute(async (trx) => {
        // Locked, so that two processes that read the same article do not count it twice.
        const article = await lockArticle(trx, engine, articleId);
        if (!article) return;
        await keepTallies(trx, engine, article, async () => {
          for (const quote of quotes) await saveState(trx, quote);
        });
      });
    },
  };
}

async function saveState(trx: Transaction<Tables>, quote: Reread): Promise<void> {
  const { id, class: own, clause, shown, named, source } = quote;
  const { numUpdatedRows } = await trx
    .updateTable('quotes')
    .set({ class: own, clause: JSON.stringify(clause), shown: Number(shown) })
    .$if(!shown, (query) =>
      query.set({ terms: replaceMark(markOf('shown', '1'), markOf('shown', '0')) }),
    )
    .where('id', '=', id)
    .where('class', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  if (!named) await unnameQuote(trx, id);
  await markCalled(trx, id, calledWords(source?.text ?? ''));
}

/** Quotes of then have no marks for what somebody who is no named person is called. */
async function markCalled(trx: Transaction<Tables>, id: string, words: string[]): Promise<void> {
  const marks = words.map((word) => ` ${markOf('called', word)}`).join('');
  const named = trx.selectFrom('speakers').select('id').where('kind', '=', 'person');
  if (words.length > 0)
    await trx
      .updateTable('quotes')
      .set({ terms: sql<string>`terms || ${marks}` })
      .where('id', '=', id)
      .where((eb) => eb.or([eb('speakerId', 'is', null), eb('speakerId', 'not in', named)]))
      .execute();
}

type Row = Pick<QuoteRow, 'id' | 'spans' | 'kind' | 'cue' | 'source' | 'confidence'>;

const toQuote = (text: string, { id, spans, cue, source, kind, confidence }: Row) => ({
  ...{ id, kind, confidence, spans: JSON.parse(spans) as Span[] },
  ...{ cue: toMention(text, cue), source: toMention(text, source) },
});
