import type { Db } from '../database/tables.ts';
import type { Scope } from '../scope.ts';
import { readVoices, type View } from './voices.ts';

/** What a place may see now, and how it sees speakers. */
export const readView = async (db: Db, scope: Scope, placeId: string): Promise<View> => ({
  realms: await scope.realmsOf(placeId),
  voices: await readVoices(db, placeId),
});
