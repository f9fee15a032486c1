import { sql } from 'kysely';
import type { Db, Engine } from './database/tables.ts';
import type { ArticlePosition, QuotePosition } from './index/newest.ts';

/** Where things stand among all, so that a list goes on behind one even when that is gone. */
export type Positions = {
  findQuotePosition(id: string): Promise<QuotePosition | undefined>;
  findArticlePosition(id: string): Promise<ArticlePosition | undefined>;
};

export const positions = (db: Db, engine: Engine): Positions => ({
  findQuotePosition: (id) => findQuotePosition(db, engine, id),

  async findArticlePosition(id) {
    const row = await db
      .selectFrom('articles')
      .select(['published', sql<number>`seq`.as('seq'), newest(engine)])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { ...row, seq: Number(row.seq) };
  },
});

export async function findQuotePosition(
  db: Db,
  engine: Engine,
  id: string,
): Promise<QuotePosition | undefined> {
  const row = await db
    .selectFrom('quotes')
    .select(['published', 'articleSeq', 'position', sql<number>`seq`.as('seq'), newest(engine)])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, seq: Number(row.seq), articleSeq: Number(row.articleSeq) };
}

/** Only SQLite's index has it. As text, since it may be more than a number holds. */
const newest = (engine: Engine) =>
  (engine === 'sqlite' ? sql<string>`cast(newest as text)` : sql<string>`'0'`).as('newest');
