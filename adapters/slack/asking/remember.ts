/** Keeps what was loaded for this long; a failure is not kept. */
export function remember<T>(
  ms: number,
  load: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const kept = known.get(key);
    if (kept) return kept;
    const loading = load(key);
    known.set(key, loading);
    setTimeout(() => known.delete(key), ms).unref();
    loading.catch(() => known.delete(key));
    return loading;
  };
}
