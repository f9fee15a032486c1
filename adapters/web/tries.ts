const MAX_TRIES = 5;
const WINDOW_MS = 60_000;
/** More addresses than this at once are no people. */
const MAX_ADDRESSES = 1000;

/** Counts the wrong tries of each address: after five within a minute there is a pause. */
export function createTries(now: () => Date) {
  const wrong = new Map<string, number[]>();
  const recent = (address: string): number[] =>
    (wrong.get(address) ?? []).filter((at) => at > now().getTime() - WINDOW_MS);

  return {
    areSpent: (address: string): boolean => recent(address).length >= MAX_TRIES,
    /** How long until one more is let in. */
    msUntilFree: (address: string): number =>
      Math.max(0, (recent(address).at(-MAX_TRIES) ?? 0) + WINDOW_MS - now().getTime()),
    note(address: string): void {
      const tries = [...recent(address), now().getTime()];
      wrong.delete(address);
      wrong.set(address, tries);
      const [oldest] = wrong.keys();
      if (wrong.size > MAX_ADDRESSES && oldest !== undefined) wrong.delete(oldest);
    },
  };
}
