import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** What a process has used since it was told to begin. */
export type Watched = {
  /** The memory it held when it was told to begin, in MB. */
  mbBefore: number;
  /** The most memory it ever held, in MB. */
  peakMb: number;
  /** Processor time, all of its threads together, in ms. */
  cpuMs: number;
  /** How late the event loop was, in ms. */
  delay: { p50: number; p99: number; max: number };
};

// Loaded before a program (`--import`) to watch it from within: “begin” starts, “report” answers.
const RESOLUTION_MS = 10;

if (isMainThread && process.send && process.argv[1]?.endsWith('main.ts')) watch();

function watch(): void {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  let cpu = process.cpuUsage();
  let mbBefore = 0;
  process.on('message', (what) => {
    if (what === 'begin') {
      loop.enable();
      loop.reset();
      cpu = process.cpuUsage();
      mbBefore = Math.round(process.memoryUsage.rss() / 2 ** 20);
      return;
    }
    const { user, system } = process.cpuUsage(cpu);
    // The timer itself is part of what is measured.
    const late = (ns: number): number => Math.max(0, ns / 1e6 - RESOLUTION_MS);
    const watched: Watched = {
      mbBefore,
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
      cpuMs: (user + system) / 1_000,
      delay: {
        p50: late(loop.percentile(50)),
        p99: late(loop.percentile(99)),
        max: late(loop.max),
      },
    };
    process.send?.(watched);
  });
  process.on('disconnect', () => process.exit());
  // The program ends when it wants to, not when we do.
  process.channel?.unref();
}
