/** How late a briefing may be unless somebody says otherwise. */
export const DEFAULT_GRACE_MINUTES = 360;

/** How many stories an edition tells at most. */
export const DEFAULT_STORIES = 6;
/** More nobody reads in a channel. */
export const MAX_STORIES = 30;

/** As every order begins. */
export const NEVER_REFUSED = {
  refusals: 0,
  refusal: null,
  refusedAt: null,
  hindrance: null,
} as const;
