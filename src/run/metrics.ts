import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../store/store.ts';
import { keepFor } from './keep-for.ts';
import type { Disk } from './read-disk.ts';
import type { Health } from './supervise.ts';

type MetricsDeps = {
  store: Pick<Store, 'countDeliveries' | 'countNews'>;
  connections: Record<string, { health(): Health }>;
  /** Undefined where the database is no file of this machine. */
  readDisk(): Promise<Disk | undefined>;
  now(): Date;
};

export type Metrics = ReturnType<typeof createMetrics>;

/** Seconds. */
const COMMAND_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const VISIT_BUCKETS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60];
const LAG_BUCKETS = [0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3_600, 21_600];
const QUANTILES = [0.5, 0.99, 1];
const NANOSECONDS = 1e9;

/**
 * What operators watch, as Prometheus reads it. Counts of the database are read when somebody looks,
 * at most twice a minute; the same over all replicas. Times are of this process.
 */
export function createMetrics({ store, connections, readDisk, now }: MetricsDeps) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const loopDelay = monitorEventLoopDelay({ resolution: 10 });
  loopDelay.enable();

  const news = keepFor(30_000, now, () => store.countNews());
  const queue = keepFor(10_000, now, () => store.countDeliveries(now().toISOString()));
  gauge('feeds', 'Feeds that are followed.', async () => (await news()).feeds);
  gauge('broken_feeds', 'Feeds whose last visit failed.', async () => (await news()).brokenFeeds);
  gauge('articles', 'Articles that are stored.', async () => (await news()).articles);
  gauge('quotes', 'Quotes that are stored.', async () => (await news()).quotes);
  gauge('oldest_due_seconds', 'How long the oldest delivery that is due has waited.', async () => {
    const { oldestDueAt } = await queue();
    return oldestDueAt ? Math.max(0, (now().getTime() - Date.parse(oldestDueAt)) / 1_000) : 0;
  });
  new Gauge({
    name: 'on_record_disk_free_bytes',
    help: 'What is free where the database grows; left out where that is another machine.',
    registers,
    async collect() {
      this.remove();
      const disk = await readDisk().catch(() => undefined);
      if (disk) this.set(disk.free);
    },
  });
  new Gauge({
    name: 'on_record_deliveries',
    help: 'Deliveries by state: those of the last day, and all that are open.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      const { states } = await queue().catch(() => ({ states: {} }));
      for (const [state, count] of Object.entries(states)) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'on_record_connected',
    help: 'Whether a platform is connected.',
    labelNames: ['platform'],
    registers,
    collect() {
      for (const [platform, { health }] of Object.entries(connections))
        this.set({ platform }, health().state === 'up' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'on_record_event_loop_delay_seconds',
    help: 'How long this process kept others waiting since the last look; quantile 1 is the longest.',
    labelNames: ['quantile'],
    registers,
    collect() {
      for (const quantile of QUANTILES)
        this.set({ quantile }, loopDelay.percentile(quantile * 100) / NANOSECONDS);
      loopDelay.reset();
    },
  });
  const lag = histogram('delivery_lag_seconds', 'From when it was due until it was posted.', {
    buckets: LAG_BUCKETS,
    label: 'platform',
  });
  const visits = histogram('feed_refresh_seconds', 'How long visits of feeds took.', {
    buckets: VISIT_BUCKETS,
    label: 'outcome',
  });
  const looks = histogram('page_look_seconds', 'How long looks at pages that are stored took.', {
    buckets: VISIT_BUCKETS,
    label: 'outcome',
  });
  const asked = histogram('command_seconds', 'How long answers took.', {
    buckets: COMMAND_BUCKETS,
    label: 'command',
  });

  function gauge(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name: `on_record_${name}`,
      help,
      registers,
      async collect() {
        // Unknown while the database is away; the figures of this process are needed then.
        this.set(await read().catch(() => Number.NaN));
      },
    });
  }

  function histogram(
    name: string,
    help: string,
    { buckets, label }: { buckets: number[]; label: string },
  ): (of: string, seconds: number) => void {
    const made = new Histogram({
      ...{ name: `on_record_${name}`, help, buckets, labelNames: [label], registers },
    });
    return (of, seconds) => made.observe({ [label]: of }, seconds);
  }

  return {
    sawDelivery: (platform: string, lagMs: number) => lag(platform, Math.max(0, lagMs) / 1_000),
    sawVisit: (ms: number, failed: boolean) => visits(failed ? 'failed' : 'read', ms / 1_000),
    sawLook: (ms: number, seen: string) => looks(seen, ms / 1_000),
    sawAnswer: (command: string, ms: number) => asked(command, ms / 1_000),
    async read(): Promise<{ type: string; text: string }> {
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
