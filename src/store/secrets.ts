import type { Db } from './database/tables.ts';

/** What places have given us to be let in with. It arrives sealed, and nobody here can open it. */
export type Secrets = {
  findSecret(placeId: string): Promise<string | undefined>;
  keepSecret(placeId: string, sealed: string, at: string): Promise<void>;
  dropSecret(placeId: string): Promise<void>;
  /** The places of a platform that have given us one. */
  findKeyholders(platform: string): Promise<string[]>;
};

export const secrets = (db: Db): Secrets => ({
  async findSecret(placeId) {
    const row = await db
      .selectFrom('secrets')
      .select('sealed')
      .where('placeId', '=', placeId)
      .executeTakeFirst();
    return row?.sealed;
  },

  async keepSecret(placeId, sealed, savedAt) {
    await db
      .insertInto('secrets')
      .values({ placeId, sealed, savedAt })
      .onConflict((conflict) => conflict.column('placeId').doUpdateSet({ sealed, savedAt }))
      .execute();
  },

  async dropSecret(placeId) {
    await db.deleteFrom('secrets').where('placeId', '=', placeId).execute();
  },

  async findKeyholders(platform) {
    const rows = await db
      .selectFrom('secrets')
      .select('placeId')
      // Ids begin with the platform and a colon, and a semicolon is next to it.
      .where('placeId', '>=', `${platform}:`)
      .where('placeId', '<', `${platform};`)
      .orderBy('placeId')
      .execute();
    return rows.map(({ placeId }) => placeId);
  },
});
