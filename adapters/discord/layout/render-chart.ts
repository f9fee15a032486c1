import { chartNote, chartRows, rowText } from '../../../src/chat/reply/chart-rows.ts';
import { isolate } from '../../../src/chat/reply/isolate.ts';
import type { ChartBlock } from '../../../src/chat/reply/reply.ts';
import { cleanLine, escapeLine, name } from './markup.ts';

// what would end a block of code, in which nothing else is markup
const FENCE = /`/gu;

/** Bars of signs in letters of one width, under their title; what they show in small print. */
export function renderChart(block: ChartBlock): string {
  const rows = chartRows(block).map((row) => rowText(row, toLabel));
  const title = escapeLine(block.title);
  const note = chartNote(block);
  return [
    ...(title ? [`**${isolate(title)}**`] : []),
    ...(rows.length > 0 ? ['```', ...rows, '```'] : []),
    ...(note ? [`-# ${name(note)}`] : []),
    '\n',
  ].join('\n');
}

const toLabel = (label: string): string => isolate(cleanLine(label).replace(FENCE, 'ˋ'));
