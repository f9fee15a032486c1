import type { Order, Told } from '../../model.ts';

/** What one delivery told, and when it was due. */
export type ToldAt = Told & { dueAt: string };

/** The same, with the kind of its order. */
export type ToldBy = ToldAt & { kind: Order['kind'] };

/** As it is stored. */
export const toTold = (json: string): Told => JSON.parse(json);
