import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Db, Engine, Tables } from './database/tables.ts';
import { markOf } from './index/mark-of.ts';
import { newest } from './index/newest.ts';
import { SAMPLE_REALM, SHARED_REALM } from './realm.ts';

/** Whether the invented newsroom is shown: always, never, or until a place has real articles. */
export type SampleChoice = 'auto' | '0' | '1';

export type Scope = ReturnType<typeof createScope>;

/** What a place may see. Every read on behalf of a place passes through here. */
export function createScope(db: Db, engine: Engine, sample: SampleChoice) {
  /** The ids of shared feeds and of those the place follows. */
  function seenFeeds(placeId: string) {
    const followed = db.selectFrom('follows').select('feedId').where('placeId', '=', placeId);
    return db
      .selectFrom('feeds')
      .select('feeds.id')
      .where((eb) => eb.or([eb('shared', '=', 1), eb('feeds.id', 'in', followed)]));
  }

  /** The realms of real articles: the shared one, then those of the feeds it alone follows. */
  async function realRealms(placeId: string): Promise<string[]> {
    const followed = await db
      .selectFrom('follows')
      .innerJoin('feeds', 'feeds.id', 'follows.feedId')
      .select('feedId')
      .where('placeId', '=', placeId)
      .where('shared', '=', 0)
      .orderBy('feedId')
      .execute();
    return [SHARED_REALM, ...followed.map(({ feedId }) => feedId)];
  }

  async function hasArticles(realms: string[]): Promise<boolean> {
    const { from, where } = newest(
      engine,
      'articles',
      { terms: [], marks: realmMarks(engine, realms) },
      {},
    );
    const any = await db
      .selectFrom(from.as('articles') as unknown as 'articles')
      .select('articles.id')
      .where((eb) => eb.and([...where, isInRealm(realms)]))
      .limit(1)
      .executeTakeFirst();
    return any !== undefined;
  }

  const isSampleShown = async (real: string[]): Promise<boolean> =>
    sample === 'auto' ? !(await hasArticles(real)) : sample === '1';

  const showsSample = async (placeId: string): Promise<boolean> =>
    isSampleShown(await realRealms(placeId));

  /** The realms that the place may read from: see `realmOf`. */
  async function realmsOf(placeId: string): Promise<string[]> {
    const real = await realRealms(placeId);
    return (await isSampleShown(real)) ? [...real, SAMPLE_REALM] : real;
  }

  /** A condition on the table `articles` of any query. */
  async function seesArticle(placeId: string): Promise<Expression<SqlBool>> {
    return isInRealm(await realmsOf(placeId));
  }

  return { seenFeeds, showsSample, realRealms, realmsOf, seesArticle };
}

/** The condition on the table `articles` that an article is in one of these realms. */
export function isInRealm(realms: string[]): Expression<SqlBool> {
  return expressionBuilder<Tables, 'articles'>()('articles.realm', 'in', realms);
}

/** What to ask SQLite's index for; Postgres has a column for it, with statistics. */
export const realmMarks = (engine: Engine, realms: string[]): string[][] =>
  engine === 'sqlite' ? [realms.map((realm) => markOf('realm', realm))] : [];
