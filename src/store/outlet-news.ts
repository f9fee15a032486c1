import type { Db, Engine } from './database/tables.ts';
import { newest } from './index/newest.ts';
import { findOutletMarks } from './outlets.ts';
import { isInRealm, realmMarks, type Scope } from './scope.ts';

/** Which outlets there are, and which had news in a span of time. */
export type OutletNews = {
  /** What a place sees of it, by outlet and by the feed that brought it; `before` is exclusive. */
  findOutletNews(span: { placeId: string; since: string; before: string }): Promise<OutletCount[]>;
  /** Whether an outlet that the place sees is called so, in part, whatever case and accents. */
  hasOutlet(placeId: string, name: string): Promise<boolean>;
  /** The names of outlets that the place sees, in order: at most a thousand. */
  findOutletNames(placeId: string): Promise<string[]>;
};

const MAX_NAMES = 1_000;

/** Teasers count as reports. */
export type OutletCount = { outlet: string; feedId: string; reports: number };

export function outletNews(db: Db, engine: Engine, scope: Scope): OutletNews {
  return {
    async findOutletNews({ placeId, since, before }) {
      const realms = await scope.realmsOf(placeId);
      const marks = realmMarks(engine, realms);
      const { from, where } = newest(engine, 'articles', { terms: [], marks }, { since, before });
      const rows = await db
        .selectFrom(from.as('articles') as unknown as 'articles')
        .select(({ fn }) => ['articles.outlet', 'articles.feedId', fn.countAll().as('reports')])
        .where((eb) => eb.and([...where, isInRealm(realms)]))
        .where('articles.published', '>=', since)
        .where('articles.published', '<', before)
        // What a feed had at its first visit, undated, is no news of that day.
        .where('articles.backlog', '=', 0)
        .groupBy(['articles.outlet', 'articles.feedId'])
        .orderBy('articles.outlet')
        .orderBy('articles.feedId')
        .execute();
      return rows.map((row) => ({ ...row, reports: Number(row.reports) }));
    },
    async hasOutlet(placeId, name) {
      const marks = await findOutletMarks(db, engine, await scope.realmsOf(placeId), name);
      return marks !== undefined && marks.length > 0;
    },
    async findOutletNames(placeId) {
      const rows = await db
        .selectFrom('outlets')
        .select('outlet')
        .distinct()
        .where('realm', 'in', await scope.realmsOf(placeId))
        .orderBy('outlet')
        .limit(MAX_NAMES)
        .execute();
      return rows.map(({ outlet }) => outlet);
    },
  };
}
