const MINUTE_MS = 60_000;

/** Gives the function that says of a key whether it has not come up for a minute, and notes that it has. */
export function onceAMinute(now: () => number = Date.now): (key: string) => boolean {
  const lastAt = new Map<string, number>();
  return (key) => {
    for (const [one, at] of lastAt) if (now() - at >= MINUTE_MS) lastAt.delete(one);
    if (lastAt.has(key)) return false;
    lastAt.set(key, now());
    return true;
  };
}
