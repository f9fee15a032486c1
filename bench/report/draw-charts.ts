import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openPeers } from '../rounds/open-peers.ts';
import type { Kept } from './kept.ts';
import type { Chart } from './section.ts';
import { toSpec } from './to-spec.ts';

/** Vega draws to SVG without a browser, and is by the makers of the grammar (University of Washington). */
const DRAWN_BY = { vega: '6.4.0', 'vega-lite': '6.5.0' };
const IMAGES = new URL('../../docs/images/benchmarks/', import.meta.url);

type Vega = {
  parse(spec: object): object;
  View: new (spec: object, options: object) => { toSVG(): Promise<string>; finalize(): void };
};
type VegaLite = { compile(spec: object): { spec: object } };

/** Draws each chart of which there are figures, once for a light page and once for a dark one. */
export async function drawCharts(charts: Chart[], kept: Record<string, Kept>): Promise<void> {
  const load = openPeers(DRAWN_BY);
  const open = (name: string) => import(pathToFileURL(load.resolve(name)).href);
  const [vega, lite] = (await Promise.all([open('vega'), open('vega-lite')])) as [Vega, VegaLite];
  mkdirSync(IMAGES, { recursive: true });
  for (const chart of charts) {
    const rows = rowsOf(chart, kept);
    if (rows.length === 0) continue;
    for (const theme of ['light', 'dark'] as const) {
      const view = new vega.View(vega.parse(lite.compile(toSpec(chart, rows, theme)).spec), {
        renderer: 'none',
      });
      const end = theme === 'dark' ? '-dark' : '';
      writeFileSync(new URL(`${chart.name}${end}.svg`, IMAGES), `${await view.toSVG()}\n`);
      view.finalize();
    }
  }
}

/** The rows that a chart shows. */
export const rowsOf = ({ runs, unit, only }: Chart, kept: Record<string, Kept>) =>
  runs
    .flatMap((run) => kept[run]?.rows ?? [])
    .filter((row) => row.unit === unit && (only?.test(row.what) ?? true));
