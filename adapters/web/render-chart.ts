import { html } from 'hono/html';
import { shortLabel, sizeOfBar } from '../../src/chat/reply/chart-rows.ts';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';
import { numberText } from '../../src/chat/reply/number-text.ts';
import type { ChartBlock } from '../../src/chat/reply/reply.ts';
import { widthOf } from '../../src/chat/reply/width-of.ts';
import type { Html } from './copied.ts';

type Bar = ChartBlock['bars'][number];
/** Across in percent of the width, so that letters keep their size on every screen. */
type Drawn = Bar & { from: number; middle: number; to: number; height: number };

/** Pixels: where the bars stand, and how high they may be. */
const GROUND = 130;
const TALLEST = 104;
/** The smallest bar that is seen. */
const LEAST = 2;
/** Of the room of a bar, for the gap between two. */
const GAP = 0.25;
const WIDEST = 12;
/** What a letter takes on the narrowest phone. */
const LETTER = 3;
/** As many labels have room beside each other on a phone. */
const MAX_LABELS = 4;

/**
 * Bars over time as a picture, with all its numbers below for who opens them; where there is nothing
 * to draw, the words alone.
 */
export function renderChart({ title, alt, bars }: ChartBlock): Html {
  const drawn = draw(bars);
  const highest = drawn.toSorted((one, other) => other.height - one.height)[0];
  if (!highest || highest.height === 0)
    return html`<figure class="chart">\n${renderTitle(title)}<p class="note" dir="auto">${withoutTurns(alt)}</p>\n</figure>\n`;
  return html`<figure class="chart">
${renderTitle(title)}<svg role="img" aria-label="${withoutTurns(alt)}" width="100%" height="150">
<line x1="0" x2="100%" y1="${GROUND}" y2="${GROUND}"></line>
${drawn.map((bar) => renderBar(bar, bar === highest))}${renderNumbersAbove(drawn, highest)}${renderLabels(drawn)}</svg>
<p class="note" dir="auto" aria-hidden="true">${withoutTurns(alt)}</p>
${renderTable(bars)}</figure>\n`;
}

const renderTitle = (title: string): Html | false =>
  title.trim() !== '' && html`<figcaption dir="auto">${withoutTurns(title)}</figcaption>\n`;

function draw(bars: Bar[]): Drawn[] {
  const most = Math.max(...bars.map(({ value }) => sizeOfBar(value)));
  const room = 100 / bars.length;
  const half = Math.min(WIDEST, room * (1 - GAP)) / 2;
  return bars.map((bar, at) => {
    const middle = (at + 0.5) * room;
    const size = sizeOfBar(bar.value);
    const height = size > 0 ? Math.max(LEAST, (size / most) * TALLEST) : 0;
    return { ...bar, from: middle - half, middle, to: middle + half, height };
  });
}

/** Its label and number are shown by the browser where somebody points at it. */
const renderBar = (bar: Drawn, isHighest: boolean): Html | false =>
  bar.height > 0 &&
  html`<rect${isHighest && html` class="highest"`} x="${percent(bar.from)}" width="${percent(bar.to - bar.from)}" y="${pixels(GROUND - bar.height)}" height="${pixels(bar.height)}"><title>${withoutTurns(bar.label)}: ${numberText(bar.value)}</title></rect>\n`;

/** Of many bars that of the highest, with its label, which does not stand below it. */
function renderNumbersAbove(drawn: Drawn[], highest: Drawn): Html[] {
  if (drawn.length <= MAX_LABELS)
    return drawn.map((bar) => renderText(numberText(bar.value), bar, yAbove(bar), 'above'));
  const words = `${shortLabel(highest.label)}: ${numberText(highest.value)}`;
  return [renderText(words, highest, yAbove(highest), 'above')];
}

const yAbove = ({ height }: Drawn): number => GROUND - height - 7;

/** All labels of a few bars; of more, the first and the last. */
function renderLabels(drawn: Drawn[]): Html[] {
  const shown = drawn.length <= MAX_LABELS ? drawn : [drawn[0]!, drawn.at(-1)!];
  return shown.map((bar) => renderText(shortLabel(bar.label), bar, GROUND + 17, 'below'));
}

/** Words in the middle of a bar; near an edge they begin or end with it. */
function renderText(words: string, bar: Drawn, y: number, kind: 'above' | 'below'): Html {
  const half = (widthOf(words) / 2) * LETTER;
  const [anchor, x] =
    bar.middle < half
      ? ['start', bar.from]
      : bar.middle > 100 - half
        ? ['end', bar.to]
        : ['middle', bar.middle];
  return html`<text class="${kind}" x="${percent(x)}" y="${pixels(y)}" text-anchor="${anchor}">${words}</text>\n`;
}

const renderTable = (bars: Bar[]): Html => html`<details>
<summary>All numbers</summary>
<table>
${bars.map(({ label, value }) => html`<tr><th scope="row" dir="auto">${withoutTurns(label)}</th><td>${numberText(value)}</td></tr>\n`)}</table>
</details>\n`;

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;
const pixels = (value: number): number => Math.round(value * 10) / 10;
