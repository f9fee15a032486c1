import type { Db } from './database/tables.ts';
import type { Scope } from './scope.ts';
import { readRepairs } from './speakers/read-repairs.ts';

/** What makes one place's news differ from another's. */
export type Sights = {
  /**
   * The same text for places that see the same articles and tell the same speakers apart, so that
   * what is made for one can be shown to the other. Empty for a place with nothing of its own.
   */
  sightOf(placeId: string): Promise<string>;
};

export function sights(db: Db, scope: Scope): Sights {
  return {
    async sightOf(placeId) {
      // The first is the shared one, which every place sees.
      const [, ...own] = await scope.realRealms(placeId);
      const { splits, merges } = await readRepairs(db, placeId);
      const parts = [own, splits, merges];
      return parts.every((rows) => rows.length === 0) ? '' : JSON.stringify(parts);
    },
  };
}
