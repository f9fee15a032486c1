import type { types } from '@slack/bolt';
import { chartNote, chartRows, rowText } from '../../../src/chat/reply/chart-rows.ts';
import { isolate } from '../../../src/chat/reply/isolate.ts';
import type { ChartBlock } from '../../../src/chat/reply/reply.ts';
import { BOLD, richText, section, smallPrint, words } from './rich-text.ts';

/** Bars of signs in letters of one width, under their title; what they show in small print. */
export function renderChart(block: ChartBlock): types.KnownBlock[] {
  const text = chartRows(block)
    .map((row) => rowText(row, isolate))
    .join('\n');
  const bars: types.RichTextPreformatted = {
    type: 'rich_text_preformatted',
    elements: text === '' ? [] : [{ type: 'text', text }],
  };
  return [
    ...richText(section(words(isolate(block.title), BOLD)), bars),
    ...smallPrint(chartNote(block)),
  ];
}
