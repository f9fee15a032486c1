import { say } from '../../language/say.ts';
import { isolate, withoutTurns } from './isolate.ts';
import { numberText } from './number-text.ts';
import type { ChartBlock } from './reply.ts';
import { cutToWidth, widthOf } from './width-of.ts';

/** One line of a chart in signs; `gap` brings the bars under one another. */
export type ChartRow = { label: string; gap: string; bar: string; number: string };

/** So many lines of a chart are read at a glance. */
export const MAX_ROWS = 16;
/** With these a line is not wrapped on a phone. */
const MAX_LABEL_COLUMNS = 8;
const MAX_BAR_SIGNS = 12;
const BAR_SIGN = '▇';

// blanks and control characters
const UNSEEN = /[\s\p{Cc}]+/gu;

/** The last bars as lines of signs: `17 Nov ▇▇▇▇ 4`. Up to twelve, a sign stands for one. */
export function chartRows({ bars }: Pick<ChartBlock, 'bars'>): ChartRow[] {
  const shown = bars
    .slice(-MAX_ROWS)
    .map(({ label, value }) => ({ label: shortLabel(label), value }));
  const widest = Math.max(0, ...shown.map(({ label }) => widthOf(label)));
  const most = Math.max(MAX_BAR_SIGNS, ...shown.map(({ value }) => sizeOfBar(value)));
  return shown.map(({ label, value }) => ({
    label,
    gap: ' '.repeat(widest - widthOf(label) + 1),
    bar: BAR_SIGN.repeat(Math.ceil((sizeOfBar(value) / most) * MAX_BAR_SIGNS)),
    number: numberText(value),
  }));
}

/** A row as one text; `show` writes the label as the platform needs it. */
export const rowText = (
  { label, gap, bar, number }: ChartRow,
  show: (label: string) => string,
): string => `${show(label)}${gap}${bar}${bar && ' '}${number}`;

/** What stands below the bars: what they show, and whether some are left out. */
export function chartNote({ alt, bars, total = bars.length }: ChartBlock): string {
  const shown = Math.min(bars.length, MAX_ROWS);
  const left =
    shown > 0 && total > shown
      ? say('The last {shown} of {total} are shown.', { shown, total })
      : '';
  return [isolate(alt), left].filter(Boolean).join(' ');
}

/** A label on one line, in few columns. */
export const shortLabel = (label: string): string =>
  cutToWidth(withoutTurns(label.toWellFormed()).replace(UNSEEN, ' ').trim(), MAX_LABEL_COLUMNS);

/** What cannot be drawn has no bar: less than nothing, or no number. */
export const sizeOfBar = (value: number): number =>
  Number.isFinite(value) ? Math.max(0, value) : 0;
