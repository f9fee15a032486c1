import { inBatches } from './database/in-batches.ts';
import type { Db } from './database/tables.ts';
import type { Scope } from './scope.ts';

/** When pages were read for the first time. */
export type FirstReads = {
  /**
   * When a place first read the pages of these articles, whichever of its feeds brought them then, and
   * whatever has become of their texts since; by the ids of the articles.
   */
  findFirstReads(placeId: string, articleIds: string[]): Promise<Map<string, FirstRead>>;
};

/** `copies` are the ids of all its articles, one for each feed that brought it. */
export type FirstRead = { at: string; copies: string[] };

type Copy = { id: string; copyId: string; readAt: string; realm: string };

export function firstReads(db: Db, scope: Scope): FirstReads {
  return {
    async findFirstReads(placeId, articleIds) {
      if (articleIds.length === 0) return new Map();
      const realms = new Set(await scope.realmsOf(placeId));
      const found = (await findCopies(articleIds)).filter(({ realm }) => realms.has(realm));
      const before = await findEarlier([...new Set(found.map(({ copyId }) => copyId))]);
      return new Map(
        Array.from(
          Map.groupBy(found, ({ id }) => id),
          ([id, own]) => [
            id,
            {
              at: own.map(({ copyId, readAt }) => before.get(copyId) ?? readAt).sort()[0]!,
              copies: own.map(({ copyId }) => copyId),
            },
          ],
        ),
      );
    },
  };

  /** Each article itself, and all others of its page. */
  async function findCopies(articleIds: string[]): Promise<Copy[]> {
    const found: Copy[] = [];
    for (const batch of inBatches(articleIds)) {
      const own = await db
        .selectFrom('articles')
        .select(['id', 'id as copyId', 'readAt', 'realm'])
        .where('id', 'in', batch)
        .execute();
      const others = await db
        .selectFrom('articles')
        .innerJoin('articles as copy', 'copy.pageKey', 'articles.pageKey')
        .select(['articles.id', 'copy.id as copyId', 'copy.readAt', 'copy.realm'])
        .where('articles.id', 'in', batch)
        .whereRef('copy.id', '<>', 'articles.id')
        .execute();
      found.push(...own, ...others);
    }
    return found;
  }

  /** When the first texts of those that were edited were read. */
  async function findEarlier(articleIds: string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const batch of inBatches(articleIds))
      for (const { articleId, readAt } of await db
        .selectFrom('revisions')
        .select((eb) => ['articleId', eb.fn.min('readAt').as('readAt')])
        .where('articleId', 'in', batch)
        .groupBy('articleId')
        .execute())
        found.set(articleId, readAt);
    return found;
  }
}
