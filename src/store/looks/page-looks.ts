import type { Article, Span } from '../../model.ts';
import { readArticles } from '../articles.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db, Engine } from '../database/tables.ts';
import { afterLook, type Seen } from './after-look.ts';

/**
 * Pages that are looked at again a day, a week and a month after their article was first read, to
 * tell whether they still hold its words. A look that a feed gave reason for counts.
 */
export type PageLooks = {
  /** Those that are due, the longest overdue first; leases them for `leaseMs`. */
  claimDueLooks(now: string, limit: number, leaseMs: number): Promise<DueLook[]>;
  /** What a look at an article’s page needs, whenever it is due; undefined where none is planned. */
  findLook(articleId: string): Promise<DueLook | undefined>;
  /** Makes pages due again that were claimed and not looked at. */
  releaseLooks(looks: Pick<DueLook, 'article' | 'leaseUntil'>[], now: string): Promise<void>;
  /**
   * Records a look and plans the next one. `isOfPage` says that the stored text was found to be the
   * page's own; left out, what is known of that stays. Does nothing for an article whose page is not
   * looked at.
   */
  saveLook(articleId: string, look: { seen: Seen; now: string; isOfPage?: boolean }): Promise<void>;
};

export type DueLook = {
  article: Article;
  /** The stored text is known to be the page's, not the feed's words. */
  isOfPage: boolean;
  /** Somebody brought it; no feed lists it. */
  isImported: boolean;
  /** The words of each statement that the article has. */
  statements: string[][];
  leaseUntil: string;
};

export function pageLooks(db: Db, engine: Engine): PageLooks {
  async function statementsOf(articles: Map<string, Article>): Promise<Map<string, string[][]>> {
    const found = new Map<string, string[][]>();
    for (const ids of inBatches([...articles.keys()])) {
      const rows = await db
        .selectFrom('quotes')
        .select(['articleId', 'spans'])
        .where('articleId', 'in', ids)
        .where('vanishedAt', 'is', null)
        .where('shown', '=', 1)
        .execute();
      for (const { articleId, spans } of rows) {
        const { text = '' } = articles.get(articleId) ?? {};
        const words = (JSON.parse(spans) as Span[]).map(({ start, end }) => text.slice(start, end));
        found.set(articleId, [...(found.get(articleId) ?? []), words]);
      }
    }
    return found;
  }

  async function readLooks(
    rows: { articleId: string; ofPage: number }[],
    leaseUntil: string,
  ): Promise<DueLook[]> {
    if (rows.length === 0) return [];
    const articles = await readArticles(
      db,
      rows.map(({ articleId }) => articleId),
    );
    const statements = await statementsOf(articles);
    const imported = await importedFeeds([...articles.values()].map(({ feedId }) => feedId));
    return rows.flatMap(({ articleId, ofPage }) => {
      const article = articles.get(articleId);
      if (!article) return [];
      return {
        article,
        isOfPage: ofPage === 1,
        isImported: imported.has(article.feedId),
        statements: statements.get(articleId) ?? [],
        leaseUntil,
      };
    });
  }

  return {
    async claimDueLooks(now, limit, leaseMs) {
      const leaseUntil = new Date(Date.parse(now) + leaseMs).toISOString();
      const due = await db.transaction().execute(async (trx) => {
        const rows = await trx
          .selectFrom('pageLooks')
          .select(['articleId', 'ofPage'])
          .where('dueAt', '<=', now)
          .orderBy('dueAt')
          .limit(limit)
          .$if(engine === 'postgres', (query) => query.forUpdate().skipLocked())
          .execute();
        const ids = rows.map(({ articleId }) => articleId);
        if (ids.length > 0)
          await trx
            .updateTable('pageLooks')
            .set({ dueAt: leaseUntil })
            .where('articleId', 'in', ids)
            .execute();
        return rows;
      });
      return readLooks(due, leaseUntil);
    },

    async findLook(articleId) {
      const rows = await db
        .selectFrom('pageLooks')
        .select(['articleId', 'ofPage', 'dueAt'])
        .where('articleId', '=', articleId)
        .execute();
      return (await readLooks(rows, rows[0]?.dueAt ?? ''))[0];
    },

    async releaseLooks(looks, now) {
      for (const { article, leaseUntil } of looks)
        await db
          .updateTable('pageLooks')
          .set({ dueAt: now })
          .where('articleId', '=', article.id)
          // A look that has ended meanwhile has said when the next one is.
          .where('dueAt', '=', leaseUntil)
          .execute();
    },

    async saveLook(articleId, { seen, now, isOfPage }) {
      await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('pageLooks')
          .select(['begunAt', 'state', 'missingSince'])
          .where('articleId', '=', articleId)
          .$if(engine === 'postgres', (query) => query.forUpdate())
          .executeTakeFirst();
        if (!row) return;
        const known = isOfPage === undefined ? {} : { ofPage: Number(isOfPage) };
        await trx
          .updateTable('pageLooks')
          .set({ ...afterLook(row, seen, now), ...known })
          .where('articleId', '=', articleId)
          .execute();
      });
    },
  };

  async function importedFeeds(feedIds: string[]): Promise<Set<string>> {
    const rows = await db
      .selectFrom('feeds')
      .select('id')
      .where('id', 'in', [...new Set(feedIds)])
      .where('kind', '=', 'import')
      .execute();
    return new Set(rows.map(({ id }) => id));
  }
}
