import type { Transaction } from 'kysely';
import { inBatches } from './database/in-batches.ts';
import type { Db, Tables } from './database/tables.ts';

/** Stored articles that may have the same text as a new one. */
export type Twins = {
  /**
   * Candidates by page and by parts of their MinHash signatures, the first seen first. Used to
   * decide what is the same, so not limited to what a place may see.
   */
  findTwins(search: TwinSearch): Promise<Twin[]>;
};

type TwinSearch = {
  bands: string[];
  pageKey: string | null;
  /** Real and invented articles are never compared. */
  sample: boolean;
  since: string;
  limit: number;
};

type Twin = { id: string; textId: string; pageKey: string | null; text: string };

export function twins(db: Db): Twins {
  return {
    async findTwins({ bands, pageKey, sample, since, limit }) {
      const alike = db
        .selectFrom('articleBands')
        .select('articleId')
        .where('band', 'in', bands)
        .where('seenAt', '>=', since)
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
        .orderBy('seq')
        .limit(2 * limit)
        .execute();
      return rows;
    },
  };
}

/** Longer than anybody looks back. */
const KEPT_MS = 15 * 24 * 60 * 60_000;

/** Part of saving an article: what `findTwins` finds it by. */
export async function insertBands(
  trx: Transaction<Tables>,
  articleId: string,
  bands: string[],
  seenAt: string,
): Promise<void> {
  // Each article has many, and older ones are never asked for again.
  const oldest = new Date(Date.parse(seenAt) - KEPT_MS).toISOString();
  await trx.deleteFrom('articleBands').where('seenAt', '<', oldest).execute();
  for (const batch of inBatches([...new Set(bands)]))
    await trx
      .insertInto('articleBands')
      .values(batch.map((band) => ({ band, articleId, seenAt })))
      .execute();
}
