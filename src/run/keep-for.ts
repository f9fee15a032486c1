/** Reads again only after so long; a failure is not kept. */
export function keepFor<T>(ms: number, now: () => Date, read: () => Promise<T>): () => Promise<T> {
  let kept: { at: number; result: Promise<T> } | undefined;
  return () => {
    const at = now().getTime();
    if (kept && at - kept.at < ms) return kept.result;
    const result = read();
    kept = { at, result };
    result.catch(() => {
      kept = undefined;
    });
    return result;
  };
}
