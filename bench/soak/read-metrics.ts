/** Of one process; `loopMs` since the last look, in ms of the wall clock beyond the 10 between two looks. */
export type Figures = {
  loopP99Ms: number;
  loopMaxMs: number;
  heapMb: number;
  cpuS: number;
  articles: number;
  quotes: number;
  brokenFeeds: number;
  visits: number;
  failedVisits: number;
  oldestDueS: number;
  /** 1, or 0 where it is not. */
  discord: number;
  slack: number;
  deliveries: Record<string, number>;
};

const RESOLUTION_MS = 10;
// `name{label="value"} 12`
const LINE = /^(\w+)(?:\{([^}]*)\})? (\S+)$/gmu;
const MAX_MS = 600_000;

/** What a process says of itself at /metrics. */
export async function readMetrics(url: string, speed: number): Promise<Figures> {
  const answer = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(MAX_MS) });
  const values = new Map<string, number>();
  for (const [, name, labels = '', value] of (await answer.text()).matchAll(LINE))
    values.set(labels ? `${name}{${labels}}` : name!, Number(value));
  const of = (name: string): number => values.get(name) ?? Number.NaN;
  const own = (name: string): number => of(`on_record_${name}`);
  const late = (quantile: string): number =>
    Math.max(
      0,
      (own(`event_loop_delay_seconds{quantile="${quantile}"}`) * 1_000) / speed - RESOLUTION_MS,
    );
  const visits = (outcome: string): number =>
    values.get(`on_record_feed_refresh_seconds_count{outcome="${outcome}"}`) ?? 0;
  return {
    ...{ loopP99Ms: late('0.99'), loopMaxMs: late('1') },
    heapMb: of('nodejs_heap_size_used_bytes') / 2 ** 20,
    cpuS: of('process_cpu_seconds_total'),
    ...{ articles: own('articles'), quotes: own('quotes'), brokenFeeds: own('broken_feeds') },
    ...{ visits: visits('read') + visits('failed'), failedVisits: visits('failed') },
    oldestDueS: own('oldest_due_seconds'),
    discord: own('connected{platform="discord"}'),
    slack: own('connected{platform="slack"}'),
    deliveries: Object.fromEntries(
      [...values].flatMap(([name, value]) => {
        const [, state] = /^on_record_deliveries\{state="(\w+)"\}$/u.exec(name) ?? [];
        return state ? [[state, value]] : [];
      }),
    ),
  };
}
