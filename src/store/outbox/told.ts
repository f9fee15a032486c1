import type { Told } from '../../model.ts';

/** What one delivery told, and when it was due. */
export type ToldAt = Told & { dueAt: string };

/** As it is stored. */
export const toTold = (json: string): Told => JSON.parse(json);
