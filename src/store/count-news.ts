import type { Db } from './database/tables.ts';

/** How much there is, over all places. */
export type News = {
  countNews(): Promise<{ feeds: number; brokenFeeds: number; articles: number; quotes: number }>;
};

export function news(db: Db): News {
  async function count(table: 'articles' | 'quotes'): Promise<number> {
    const { rows } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('rows'))
      .executeTakeFirstOrThrow();
    return Number(rows);
  }

  return {
    async countNews() {
      const { feeds, broken } = await db
        .selectFrom('feeds')
        .select((eb) => [
          eb.fn.countAll().as('feeds'),
          eb.fn.count(eb.case().when('lastError', 'is not', null).then(1).end()).as('broken'),
        ])
        .where('kind', '=', 'network')
        .where('goneAt', 'is', null)
        .executeTakeFirstOrThrow();
      return {
        feeds: Number(feeds),
        brokenFeeds: Number(broken),
        articles: await count('articles'),
        quotes: await count('quotes'),
      };
    },
  };
}
