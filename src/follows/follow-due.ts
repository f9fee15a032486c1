import type { Follow } from '../model.ts';
import type { Claimed } from '../store/outbox/deliveries.ts';

/** A delivery of a follow. */
export type FollowDue = Claimed & { order: Follow };
