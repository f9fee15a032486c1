import { MAX_ROWS } from '../reply/chart-rows.ts';
import type { ChartBlock } from '../reply/reply.ts';
import { cutText } from './cut-text.ts';
import { sizeOf } from './size-of.ts';

/** A chart with as many of its last bars as there is room for; what it shows is said all the same. */
export function cutChart(block: ChartBlock, room: number): ChartBlock {
  const { bars, total = bars.length } = block;
  const short = {
    ...block,
    total,
    title: cutText(block.title, room / 5),
    alt: cutText(block.alt, room / 3),
  };
  for (let count = Math.min(MAX_ROWS, bars.length); count > 0; count--) {
    const shown = { ...short, bars: bars.slice(-count) };
    if (sizeOf(shown) <= room) return shown;
  }
  return { ...short, bars: [] };
}
