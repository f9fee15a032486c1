import type { FollowWhen } from '../model.ts';

/** So many follows in the channels of a place, and of one person in their direct messages. */
export const MAX_FOLLOWS = 50;
export const MAX_PERSONAL = 20;

/** Posts of one follow a day, unless somebody says otherwise; nobody reads more than the most. */
export const DEFAULT_MOST = 20;
export const MAX_MOST = 100;

/** How late what was found may be posted. */
export const GRACE_MINUTES = 360;

export const WHENS: readonly FollowWhen[] = ['at once', 'hourly', 'briefing'];
