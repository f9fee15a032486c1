type Limits = {
  ms: number;
  /** Ends the waiting early, with its reason. */
  signal?: AbortSignal;
  /** What is thrown when the time is over. */
  late(): Error;
  /** Is given what to call at each step forward, from which the time counts anew. */
  onStep?(step: () => void): void;
};

/** What the work gives, unless it takes too long. The work itself goes on: whoever began it ends it. */
export async function within<T>(
  work: Promise<T>,
  { ms, signal, late, onStep }: Limits,
): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), ms);
  onStep?.(() => void timer.refresh());
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
