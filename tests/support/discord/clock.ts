const DISCORD_EPOCH = 1_420_070_400_000n;

export type Clock = ReturnType<typeof createClock>;

/** Time that a test can let pass at once, and the ids that Discord makes of it. */
export function createClock() {
  let passed = 0;
  let ids = 0;
  const now = (): number => Date.now() + passed;
  return {
    now,
    pass(ms: number): void {
      passed += ms;
    },
    iso: (): string => new Date(now()).toISOString(),
    /** A snowflake of this moment. */
    newId: (): string => String(((BigInt(now()) - DISCORD_EPOCH) << 22n) + BigInt(++ids)),
  };
}
