import { type Language, languageOf } from '../language/languages.ts';
import type { Db } from './database/tables.ts';

/** In which language we write in a place. */
export type Languages = {
  /** As somebody has chosen there, else as the platform says of the place, else English. */
  languageIn(placeId: string): Promise<Language>;
  /** What somebody has chosen there; null where that is left to the platform. */
  findChosenLanguage(placeId: string): Promise<Language | null>;
  chooseLanguage(placeId: string, language: Language | null): Promise<void>;
  /** Notes what a platform says of its places. */
  noteLanguages(told: { placeId: string; language: Language }[]): Promise<void>;
};

/** Places that one statement notes: more would be too many values for a database. */
const AT_ONCE = 500;

export function languages(db: Db): Languages {
  return {
    languageIn: async (placeId) => (await readLanguages(db, [placeId])).get(placeId) ?? 'en',

    async findChosenLanguage(placeId) {
      const row = await db
        .selectFrom('languages')
        .select('chosen')
        .where('placeId', '=', placeId)
        .executeTakeFirst();
      return row?.chosen ? languageOf(row.chosen) : null;
    },

    async chooseLanguage(placeId, chosen) {
      await db
        .insertInto('languages')
        .values({ placeId, chosen, told: null })
        .onConflict((conflict) => conflict.column('placeId').doUpdateSet({ chosen }))
        .execute();
    },

    async noteLanguages(told) {
      for (let from = 0; from < told.length; from += AT_ONCE)
        await db
          .insertInto('languages')
          .values(
            told
              .slice(from, from + AT_ONCE)
              .map(({ placeId, language }) => ({ placeId, chosen: null, told: language })),
          )
          .onConflict((conflict) =>
            conflict
              .column('placeId')
              .doUpdateSet((eb) => ({ told: eb.ref('excluded.told') }))
              .where((eb) => eb('languages.told', 'is distinct from', eb.ref('excluded.told'))),
          )
          .execute();
    },
  };
}

/** Of each of these places that is not written to in English alone. */
export async function readLanguages(db: Db, placeIds: string[]): Promise<Map<string, Language>> {
  const rows = await db
    .selectFrom('languages')
    .selectAll()
    .where('placeId', 'in', placeIds)
    .execute();
  return new Map(rows.map(({ placeId, chosen, told }) => [placeId, languageOf(chosen ?? told)]));
}
