/** How long what takes with connections that are leased. */
export const TIMES = {
  leaseMs: 25_000,
  /** Of the lease, for closing, and for clocks that are set. */
  marginMs: 5_000,
  beatMs: 5_000,
  /** Until the next beat where there is something to take soon, or after trouble. */
  soonMs: 1_000,
  /** The platform lets a bot sign in so often. */
  gapMs: 5_000,
  /** Who has lived for so long gets its share of what others hold. */
  settledMs: 10 * 60_000,
  /** Who could not connect leaves the rest to others for so long. */
  restMs: 60_000,
};

export type HoldTimes = typeof TIMES;
