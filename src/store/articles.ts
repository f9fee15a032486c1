import type { Article } from '../model.ts';
import { inBatches } from './batches.ts';
import type { Db, Engine, Tables } from './schema.ts';
import type { Scope } from './scope.ts';
import { isFrom } from './search.ts';
import type { Store } from './store.ts';
import { hasTerms } from './terms.ts';

type Articles = Pick<Store, 'findArticle' | 'findArticles' | 'forgetSample' | 'showsSample'>;

const COLUMNS = [
  'articles.id',
  'articles.feedId',
  'articles.url',
  'articles.title',
  'articles.outlet',
  'articles.byline',
  'articles.published',
  'articles.readAt',
  'articles.text',
  'articles.sample',
] as const;

export function articles(db: Db, engine: Engine, scope: Scope): Articles {
  return {
    async findArticle(placeId, id) {
      const row = await db
        .selectFrom('articles')
        .select(COLUMNS)
        .where('id', '=', id)
        .where(await scope.seesArticle(placeId))
        .executeTakeFirst();
      return row && toArticle(row);
    },

    async findArticles({ placeId, terms, limit, ...search }) {
      const seen = await scope.seesArticle(placeId);
      const conditions = [hasTerms(engine, 'article', terms) ?? [], isFrom(engine, search)].flat();
      const rows = await db
        .selectFrom('articles')
        .select(COLUMNS)
        .where((eb) => eb.and([seen, ...conditions]))
        .orderBy('published', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toArticle);
    },

    async forgetSample() {
      await db.deleteFrom('articles').where('sample', '=', 1).execute();
    },

    showsSample: scope.showsSample,
  };
}

/** Articles by their ids, whoever may see them: for quotes that have passed the scope. */
export async function readArticles(db: Db, ids: string[]): Promise<Map<string, Article>> {
  const found = new Map<string, Article>();
  for (const batch of inBatches(ids)) {
    const rows = await db.selectFrom('articles').select(COLUMNS).where('id', 'in', batch).execute();
    for (const row of rows) found.set(row.id, toArticle(row));
  }
  return found;
}

function toArticle(row: Omit<Tables['articles'], 'outletFolded' | 'terms' | 'company'>): Article {
  return { ...row, sample: row.sample === 1 };
}
