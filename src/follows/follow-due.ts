import type { Delivery, Follow } from '../model.ts';

/** A delivery of a follow. */
export type FollowDue = Delivery & { order: Follow };
