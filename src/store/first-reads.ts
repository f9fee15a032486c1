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

export function firstReads(db: Db, scope: Scope): FirstReads {
  return {
    async findFirstReads(placeId, articleIds) {
      const found = new Map<string, FirstRead>();
      if (articleIds.length === 0) return found;
      const realms = await scope.realmsOf(placeId);
      for (const batch of inBatches(articleIds)) {
        const rows = await db
          .selectFrom('articles')
          .innerJoin('articles as copy', (join) =>
            join.on((eb) =>
              eb.or([
                eb('copy.id', '=', eb.ref('articles.id')),
                eb('copy.pageKey', '=', eb.ref('articles.pageKey')),
              ]),
            ),
          )
          .leftJoin('revisions', 'revisions.articleId', 'copy.id')
          .select(['articles.id', 'copy.id as copyId', 'copy.readAt'])
          .select((eb) => eb.fn.min('revisions.readAt').as('before'))
          .where('articles.id', 'in', batch)
          .where('copy.realm', 'in', realms)
          .groupBy(['articles.id', 'copy.id', 'copy.readAt'])
          .orderBy('copy.id')
          .execute();
        for (const { id, copyId, readAt, before } of rows) {
          const known = found.get(id);
          const ats = [known?.at, before ?? readAt].filter((at) => at !== undefined);
          found.set(id, { at: ats.sort()[0]!, copies: [...(known?.copies ?? []), copyId] });
        }
      }
      return found;
    },
  };
}
