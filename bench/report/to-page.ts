import { rowsOf } from './draw-charts.ts';
import type { Kept } from './kept.ts';
import type { Chart, Run, Section } from './section.ts';
import type { Machine } from './tell-machine.ts';
import { toGrowthTable, toTable } from './to-table.ts';

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench\`, with all figures in [benchmarks.json](benchmarks.json). \`npm run bench -- --only pages,feeds\`
renews only those; \`--large\` also measures what takes an hour; \`--data FOLDER\` (or \`ON_RECORD_DATA\`) names the gold data,
which we may not hand on. Without it the figures that need it stay as they are, and say so.

Times are milliseconds of the processor if nothing else is said: they hardly depend on what else the machine does, but
they do on the machine. So compare within a row: what stands there was measured by turns in one run. A figure is the
median of the rounds, with the least and the most in brackets; of a share, the brackets hold 95 % of bootstrap samples.
**4.1× (3.8–4.4)** behind a peer says how many times as much it takes, or as little it does, as ours: above 1, ours is
better. The brackets are the widest that the figures allow. *Noise* is the longest round divided by the shortest, of the
work that varied most; 1.1 is quiet, and above 1.5 small differences mean nothing. Those that we are compared with are
installed for the run alone, into a scratch folder.`;

/** The page of all that has been measured. */
export const toPage = (sections: Section[], kept: Record<string, Kept>): string =>
  `${[INTRODUCTION, ...sections.map((section) => tellSection(section, kept))].join('\n\n')}\n`;

function tellSection(section: Section, kept: Record<string, Kept>): string {
  const { heading, about, runs, charts, growth } = section;
  const drawn = charts.filter((chart) => rowsOf(chart, kept).length > 0);
  const measured = runs.flatMap((run) => kept[run.name]?.rows ?? []);
  const parts = [
    ...(growth && measured.length > 0 ? [toGrowthTable(measured)] : []),
    ...runs.flatMap((run) => tellRun(run, kept[run.name], { inOne: growth === true })),
  ];
  return [`## ${heading}`, about, ...drawn.map(toPicture), ...parts].join('\n\n');
}

function tellRun(
  { title, script, large }: Run,
  kept: Kept | undefined,
  { inOne }: { inOne: boolean },
): string[] {
  if (!kept) return large ? [] : [`\`bench:${script}\` has not been measured yet.`];
  const { rows, machine, versions, missedOn } = kept;
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const told = [
    `\`bench:${script}\`, ${tellMachine(machine)}`,
    ...(peers.length > 0 ? [`Compared: ${peers.join(', ')}`] : []),
    ...(missedOn
      ? [`Not renewed on ${missedOn}: it gave nothing then (its data was not there)`]
      : []),
  ];
  if (inOne) return [`${title}: ${told.join('. ')}.`];
  return [...(title ? [`### ${title}`] : []), toTable(rows), `${told.join('. ')}.`];
}

const tellMachine = (machine: Machine): string =>
  `${machine.date}: On Record ${machine.version}, Node ${machine.node.slice(1)}, ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, load ${machine.load} at the start`;

function toPicture({ name, title }: Chart): string {
  const folder = 'images/benchmarks';
  return [
    '<picture>',
    `<source media="(prefers-color-scheme: dark)" srcset="${folder}/${name}-dark.svg">`,
    `<img alt="${title}" src="${folder}/${name}.svg">`,
    '</picture>',
  ].join('\n');
}
