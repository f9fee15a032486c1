import { chartNote, chartRows, rowText } from '../../src/chat/reply/chart-rows.ts';
import type { ChartBlock } from '../../src/chat/reply/reply.ts';
import { BOLD, CYAN, DIM, paint, type Style } from './painted.ts';
import { fenceLine, wrapText } from './terminal-text.ts';

/** Bars of signs, one a line, under their title; what they show in words below. */
export function renderChart(block: ChartBlock, style: Style): string {
  return [
    paint(wrapText(block.title, style.columns), BOLD, style),
    ...chartRows(block).map((row) =>
      rowText({ ...row, bar: paint(row.bar, CYAN, style) }, fenceLine),
    ),
    paint(wrapText(chartNote(block), style.columns), DIM, style),
  ]
    .filter(Boolean)
    .join('\n');
}
