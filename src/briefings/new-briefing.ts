/** How late a briefing may be unless somebody says otherwise. */
export const DEFAULT_GRACE_MINUTES = 360;

/** As every briefing begins. */
export const NEVER_REFUSED = { refusals: 0, refusal: null, refusedAt: null } as const;
