import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Measures the processor's milliseconds of named stages of work in this thread. A stage inside
 * another counts for itself alone, but for the one that is called `all`, which counts everything.
 */
export function createStages() {
  const taken: Record<string, number> = {};
  const outer = new AsyncLocalStorage<{ inner: number }>();

  async function timed<Result>(
    name: string,
    work: () => Result | Promise<Result>,
  ): Promise<Awaited<Result>> {
    const own = { inner: 0 };
    const before = threadMs();
    try {
      return await outer.run(own, work);
    } finally {
      const whole = threadMs() - before;
      const around = outer.getStore();
      if (around) around.inner += whole;
      taken[name] = (taken[name] ?? 0) + (name === ALL ? whole : whole - own.inner);
      if (name === ALL) taken['what joins them'] = whole - own.inner;
    }
  }

  return {
    timed,
    ms: () => ({ ...taken }),
    /** The same object, with a stage for each of its functions. */
    watch: <Watched extends object>(watched: Watched): Watched =>
      Object.fromEntries(
        Object.entries(watched).map(([name, value]) => [
          name,
          typeof value === 'function'
            ? (...given: unknown[]) => timed(name, () => value(...given))
            : value,
        ]),
      ) as Watched,
  };
}

const ALL = 'all';

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
