type Limits = {
  ms: number;
  /** Ends the waiting early, with its reason. */
  signal?: AbortSignal;
  /** What is thrown when the time is over. */
  late(): Error;
};

/** What the work gives, unless it takes too long. The work itself goes on: whoever began it ends it. */
export async function within<T>(work: Promise<T>, { ms, signal, late }: Limits): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), ms);
  const stop = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
