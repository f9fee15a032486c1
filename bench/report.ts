import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawCharts } from './report/draw-charts.ts';
import { fillFigures } from './report/fill-figures.ts';
import { type Kept, readKept, writeKept } from './report/kept.ts';
import { runBench } from './report/run-bench.ts';
import { sections } from './report/sections.ts';
import { tellMachine } from './report/tell-machine.ts';
import { toPage } from './report/to-page.ts';

/**
 * Measures all that docs/benchmarks.md tells, one bench after the other, and writes that page, its
 * charts, and its figures in the README and the other pages. `--only` names sections; `--large` adds what takes an hour; `--page` measures
 * nothing and writes the page anew from the figures that are kept.
 *
 *     npm run bench -- [--only pages,feeds] [--data FOLDER] [--large] [--page]
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    data: { type: 'string', default: process.env.ON_RECORD_DATA ?? 'data/gold' },
    large: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
  },
});
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = new URL('../docs/benchmarks.md', import.meta.url);

const asked = values.only?.split(',') ?? sections.map(({ key }) => key);
const unknown = asked.filter((key) => !sections.some((section) => section.key === key));
if (unknown.length > 0) {
  console.error(
    `There is no section ${unknown.join(', ')}. There are: ${sections.map(({ key }) => key).join(', ')}`,
  );
  process.exit(1);
}

const kept = readKept();
if (!values.page)
  for (const section of sections.filter(({ key }) => asked.includes(key)))
    for (const run of section.runs) {
      if (run.large && !values.large) continue;
      console.log(`\n== ${section.heading}: ${run.name}`);
      const machine = tellMachine();
      const measured = await runBench(run, { data: resolve(values.data), large: values.large });
      if (measured) kept[run.name] = { ...measured, machine };
      else missed(run.name, kept[run.name]);
      writeKept(kept);
    }
await drawCharts(
  sections.flatMap(({ charts }) => charts),
  kept,
);
writeFileSync(PAGE, toPage(sections, kept));
for (const file of globSync(['README.md', 'docs/*.md'], { cwd: ROOT })) {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, fillFigures(text, kept));
}
console.log(`\n${fileURLToPath(PAGE)} is written.`);

function missed(name: string, older: Kept | undefined): void {
  console.log(`${name} gave no figures${older ? '; those of before stay' : ''}.`);
  if (older) older.missedOn = new Date().toISOString().slice(0, 10);
}
