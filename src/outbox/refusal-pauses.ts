/** After each refusal of a channel, as people are told; then the briefing is tried once a day. */
export const REFUSAL_PAUSES_MS = [10 * 60_000, 60 * 60_000];

/** After so many refusals in a row a channel is tried only once a day. */
export const MAX_REFUSALS = REFUSAL_PAUSES_MS.length + 1;
