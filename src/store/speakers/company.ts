import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';
import type { Scope } from '../scope.ts';
import { readView } from './read-view.ts';

/** Who speaks in the same reports. */
export type Company = {
  /** All who make statements in these articles, as far as the place sees them: each once in each. */
  findCompany(placeId: string, articleIds: string[]): Promise<Companion[]>;
};

/** `speakerId` is that of a voice, as `findSpeakers` has it. */
export type Companion = { articleId: string; speakerId: string };

export function company(db: Db, scope: Scope): Company {
  return {
    async findCompany(placeId, articleIds) {
      const { realms, voices } = await readView(db, scope, placeId);
      const found = new Map<string, Companion>();
      for (const batch of inBatches(articleIds)) {
        const rows = await db
          .selectFrom('quotes')
          .select(['articleId', 'speakerId', 'nameId'])
          .distinct()
          .where('articleId', 'in', batch)
          .where('realm', 'in', realms)
          .where('shown', '=', 1)
          .where('speakerId', 'is not', null)
          .execute();
        for (const { articleId, speakerId: stored, nameId } of rows) {
          const speakerId = voices.voiceOf(stored!, nameId);
          found.set(JSON.stringify([articleId, speakerId]), { articleId, speakerId });
        }
      }
      return [...found.values()];
    },
  };
}
