import { html } from 'hono/html';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';
import type { PairBlock, PairSide } from '../../src/chat/reply/reply.ts';
import type { Html } from './copied.ts';
import { renderQuote } from './render-quote.ts';

/** What several people said, in columns; one below the other where there is no room beside. */
export const renderPair = ({ title, sides }: PairBlock): Html => html`<section class="pair">
${title.trim() !== '' && html`<h3 dir="auto">${withoutTurns(title)}</h3>\n`}<div class="columns">
${sides.map(renderSide)}</div>
</section>\n`;

const renderSide = ({ name, quotes, gap }: PairSide): Html => html`<div class="column">
${name.trim() !== '' && html`<h4 dir="auto">${withoutTurns(name)}</h4>\n`}${quotes.map(renderQuote)}${
  quotes.length === 0 && gap && html`<p class="note" dir="auto">${withoutTurns(gap)}</p>\n`
}</div>\n`;
