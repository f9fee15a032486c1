import type { Db } from './database/tables.ts';
import type { Store } from './store.ts';

/** Which stored texts may be the same as a new one, by page and by parts of their MinHash signatures. */
export function twins(db: Db): Pick<Store, 'findTwins'> {
  return {
    async findTwins({ bands, pageKey, sample, since, limit }) {
      // Older ones are never asked for again, and there are many for each article.
      await db.deleteFrom('articleBands').where('seenAt', '<', since).execute();
      const alike = db
        .selectFrom('articleBands')
        .select('articleId')
        .where('band', 'in', bands)
        .groupBy('articleId')
        .orderBy((eb) => eb.fn.countAll(), 'desc')
        .orderBy('articleId')
        .limit(limit);
      const rows = await db
        .selectFrom('articles')
        .select(['id', 'textId', 'pageKey', 'text'])
        .where('sample', '=', Number(sample))
        .where((eb) =>
          eb.or([
            bands.length > 0
              ? eb('id', 'in', eb.selectFrom(alike.as('alike')).select('articleId'))
              : eb.lit(false),
            pageKey === null ? eb.lit(false) : eb('pageKey', '=', pageKey),
          ]),
        )
        .orderBy((eb) => eb.ref('seq' as never))
        .limit(2 * limit)
        .execute();
      return rows.map(({ textId, ...row }) => ({ ...row, textId: textId ?? row.id }));
    },
  };
}
