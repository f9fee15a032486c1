import type { Transaction } from 'kysely';
import type { Article, Span } from '../model.ts';
import { readArticles } from './articles.ts';
import type { Db, Engine, QuoteRow, Tables } from './database/tables.ts';
import { toTerms } from './has-terms.ts';
import { insertBands } from './intake.ts';
import { insertQuotes, toWords } from './quotes.ts';
import type { NewQuote, Store } from './store.ts';

type Revising = Pick<Store, 'findCurrent' | 'reviseArticle' | 'markLooked'>;

/** Reading again what is stored: the old text is kept beside the new one. */
export function revising(db: Db, engine: Engine): Revising {
  return {
    async findCurrent(id) {
      return (await readArticles(db, [id])).get(id);
    },

    async reviseArticle(id, { title, text, quotes, terms, company, bands, now }) {
      return db.transaction().execute(async (trx) => {
        const old = await readLocked(trx, id, engine);
        if (!old || (old.text === text && old.title === title)) return false;
        const revisionId = await layAside(trx, old, now);
        const lost = await markVanished(trx, old, revisionId, text, now);
        await clearRoles(trx, id, quotes, lost);
        await trx
          .updateTable('articles')
          .set({
            title,
            text,
            readAt: now,
            terms: toTerms(terms),
            company: JSON.stringify(company),
          })
          .where('id', '=', id)
          .execute();
        await trx.deleteFrom('articleBands').where('articleId', '=', id).execute();
        await insertBands(trx, id, bands, now);
        await insertQuotes(trx, { id, text }, quotes);
        return true;
      });
    },

    async markLooked(id, { fingerprint, now }) {
      await db
        .updateTable('articles')
        .set((eb) => ({ fingerprint, lookedAt: now, looks: eb('looks', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },
  };
}

async function readLocked(
  trx: Transaction<Tables>,
  id: string,
  engine: Engine,
): Promise<Pick<Article, 'id' | 'title' | 'text' | 'readAt'> | undefined> {
  return trx
    .selectFrom('articles')
    .select(['id', 'title', 'text', 'readAt'])
    .where('id', '=', id)
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
}

async function layAside(
  trx: Transaction<Tables>,
  { id: articleId, title, text, readAt }: Pick<Article, 'id' | 'title' | 'text' | 'readAt'>,
  replacedAt: string,
): Promise<string> {
  const { before } = await trx
    .selectFrom('revisions')
    .select((eb) => eb.fn.countAll().as('before'))
    .where('articleId', '=', articleId)
    .executeTakeFirstOrThrow();
  const id = `${articleId}.${Number(before) + 1}`;
  await trx
    .insertInto('revisions')
    .values({ id, articleId, title, text, readAt, replacedAt })
    .execute();
  return id;
}

/**
 * Quotes whose words still stand give way to those of the new text; the others keep the text they stood in. Gives
 * the speakers of these.
 */
async function markVanished(
  trx: Transaction<Tables>,
  old: Pick<Article, 'id' | 'text'>,
  revisionId: string,
  text: string,
  vanishedAt: string,
): Promise<string[]> {
  const current = await trx
    .selectFrom('quotes')
    .select(['id', 'spans', 'speakerId'])
    .where('articleId', '=', old.id)
    .where('vanishedAt', 'is', null)
    .execute();
  const stands = standsIn(text);
  const gone = current.filter(({ spans }) => !wordsOf(old.text, spans).every(stands));
  for (const { id } of gone)
    await trx
      .updateTable('quotes')
      .set({ id: id.replace(old.id, revisionId), revisionId, vanishedAt })
      .where('id', '=', id)
      .execute();
  await trx
    .deleteFrom('quotes')
    .where('articleId', '=', old.id)
    .where('vanishedAt', 'is', null)
    .execute();
  return gone.flatMap(({ speakerId }) => speakerId ?? []);
}

/** Roles are told anew by the new text, and kept of those whom only lost words name. */
async function clearRoles(
  trx: Transaction<Tables>,
  articleId: string,
  quotes: NewQuote[],
  lost: string[],
): Promise<void> {
  const told = new Set(quotes.map(({ speaker }) => speaker?.id));
  const kept = lost.filter((id) => !told.has(id));
  await trx
    .deleteFrom('speakerRoles')
    .where('articleId', '=', articleId)
    .$if(kept.length > 0, (query) => query.where('speakerId', 'not in', kept))
    .execute();
}

const wordsOf = (text: string, spans: QuoteRow['spans']): string[] =>
  (JSON.parse(spans) as Span[]).map(({ start, end }) => toWords(text.slice(start, end)));

function standsIn(text: string): (words: string) => boolean {
  const all = ` ${toWords(text)} `;
  return (words) => all.includes(` ${words} `);
}
