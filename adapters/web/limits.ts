/**
 * How much one card of the page shows. A page scrolls, so only what nobody would read to its end is
 * cut.
 */
export const LIMITS = { chars: 60_000, blocks: 200, actions: 25 };
