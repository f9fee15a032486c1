import type { Verdict } from './judge.ts';
import type { Sample } from './start-replica.ts';

export type WorldSample = { world: string; at: number; bytes: number; posts: number };
export type Soak = {
  speed: number;
  hours: number;
  /** `at` in hours from the start. */
  samples: Sample[];
  worlds: WorldSample[];
  programs: { name: string; troubles: Record<string, number>; exitCode: number | null }[];
  judged: {
    world: string;
    verdict: Verdict;
    troubles: Record<string, number>;
    questions: Record<string, number>;
  }[];
  site: Record<string, number>;
  /** What else the machine had to do. */
  load: string;
};

const TOLD_AT = [1, 6, 12, 24];
const MB = 2 ** 20;

/** As text: what each process used, then what became of what was due, then what the logs say. */
export function tellSoak({
  speed,
  hours,
  samples,
  worlds,
  programs,
  judged,
  site,
  load,
}: Soak): string {
  const marks = [...TOLD_AT.filter((hour) => hour < hours), hours];
  const names = [...new Set(samples.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = samples.filter((sample) => sample.name === name);
    const near = (hour: number): Sample =>
      own.reduce((best, one) => (Math.abs(one.at - hour) < Math.abs(best.at - hour) ? one : best));
    const p99 = own
      .map(({ loopP99Ms }) => loopP99Ms)
      .filter(Number.isFinite)
      .sort((a, b) => a - b);
    return [
      name,
      ...marks.map((hour) => near(hour).mb.toFixed(0)),
      Math.max(...own.map(({ mb }) => mb)).toFixed(0),
      Math.max(...own.map(({ childrenMb }) => childrenMb)).toFixed(0),
      (p99[Math.floor(p99.length / 2)] ?? Number.NaN).toFixed(0),
      (p99.at(-1) ?? Number.NaN).toFixed(0),
    ];
  });
  const growth = [...Map.groupBy(worlds, ({ world }) => world)].map(([world, own]) => {
    const [first, last] = [own[0]!, own.at(-1)!];
    const aDay = ((last.bytes - first.bytes) / (last.at - first.at)) * 24;
    return [
      world,
      (first.bytes / MB).toFixed(1),
      (last.bytes / MB).toFixed(1),
      (aDay / MB).toFixed(1),
      String(last.posts),
    ];
  });
  return [
    `${hours} hours at ${speed} times the speed; ${load}`,
    '',
    toTable(
      [
        'process',
        ...marks.map((hour) => `MB ${hour} h`),
        'MB most',
        'MB children',
        'loop p99 ms',
        'loop p99 worst',
      ],
      rows,
    ),
    'The loop in ms of the wall clock: the median and the worst of all looks.',
    '',
    toTable(['database', 'MB first', 'MB last', 'MB a day', 'posts'], growth),
    '',
    ...judged.flatMap(({ world, verdict, troubles, questions }) => [
      `${world}:`,
      JSON.stringify(verdict, null, 1),
      `troubles made ${JSON.stringify(troubles)}; questions ${JSON.stringify(questions)}`,
      '',
    ]),
    `asked of the feeds’ site: ${JSON.stringify(site)}`,
    ...programs.flatMap(({ name, troubles, exitCode }) => [
      `log of ${name} (ended with ${exitCode}):`,
      ...Object.entries(troubles)
        .sort(([, one], [, other]) => other - one)
        .map(([kind, count]) => `  ${String(count).padStart(6)}  ${kind}`),
    ]),
  ].join('\n');
}

function toTable(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, nth) => Math.max(...all.map((row) => row[nth]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, nth) => (nth === 0 ? cell.padEnd(widths[nth]!) : cell.padStart(widths[nth]!)))
        .join('  '),
    )
    .join('\n');
}
