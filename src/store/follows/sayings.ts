import { inBatches } from '../database/in-batches.ts';
import type { Db, SayingRow } from '../database/tables.ts';

/** The words of those who are followed, so that what is nearly the same counts once. */
export type Sayings = {
  /** What is known of words by their keys. */
  findSayings(wordsKeys: string[]): Promise<SayingRow[]>;
  /** What each of these stored speakers has said since an instant. */
  findSayingsOf(speakerIds: string[], since: string): Promise<SayingRow[]>;
  /** Adds those that are not known yet. */
  saveSayings(sayings: SayingRow[]): Promise<void>;
};

export function sayings(db: Db): Sayings {
  return {
    async findSayings(wordsKeys) {
      const found: SayingRow[] = [];
      for (const batch of inBatches(wordsKeys))
        found.push(
          ...(await db.selectFrom('sayings').selectAll().where('wordsKey', 'in', batch).execute()),
        );
      return found;
    },

    async findSayingsOf(speakerIds, since) {
      const found: SayingRow[] = [];
      for (const batch of inBatches(speakerIds))
        found.push(
          ...(await db
            .selectFrom('sayings')
            .selectAll()
            .where('speakerId', 'in', batch)
            .where('saidAt', '>=', since)
            .orderBy('saidAt')
            .orderBy('wordsKey')
            .execute()),
        );
      return found;
    },

    async saveSayings(sayings) {
      for (const batch of inBatches(sayings))
        await db
          .insertInto('sayings')
          .values(batch)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    },
  };
}
