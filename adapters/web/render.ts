import { html } from 'hono/html';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';
import type { Action, Block, Item, Reply, ReplyFile, Source } from '../../src/chat/reply/reply.ts';
import { spoken } from '../../src/language/speak.ts';
import {
  firstWords,
  type Html,
  keepDays,
  languageOf,
  passageOf,
  renderLink,
  renderOwn,
  renderTime,
} from './copied.ts';
import { renderChart } from './render-chart.ts';
import { renderDiff } from './render-diff.ts';
import { renderPair } from './render-pair.ts';
import { renderOrigin, renderQuote, renderRemarks, renderSource } from './render-quote.ts';
import { renderStory } from './render-story.ts';

/** `key` is a post's key, so that a page shows it once; `at` is when it was posted. */
export function renderReply(
  { title, blocks, actions, file, language = spoken() }: Reply,
  { key, at }: { key?: string; at?: string } = {},
): string {
  const remark = blocks.length === 0 && !file;
  return String(html`<article class="card${remark ? ' remark' : ''}" tabindex="-1" data-key="${key ?? ''}" aria-label="${title}"${language !== 'en' && html` lang="${language}"`}>
${at && html`<p class="posted" lang="en">Posted to #newsroom · ${renderTime(at)}</p>`}
<h2 dir="auto">${keepDays(title)}</h2>
${renderBlocks(blocks)}${file && renderFile(file)}
${actions.length > 0 && html`<div class="actions">${actions.map(renderAction)}</div>`}
</article>`);
}

/** How a line that can be pressed looks: a button, or on a page to read a link; false leaves it out. */
export type RenderAction = (action: Action) => Html | false;

/** The link holds the file itself, since the server keeps none. */
export const renderFile = ({ name, type, text }: ReplyFile): Html =>
  html`<p class="text"><a href="data:${type};charset=utf-8,${encodeURIComponent(text.toWellFormed())}" download="${name}">Save ${name}</a></p>\n`;

/** Under the title of a card; a report or story below a heading of the card is a part of that. */
export function renderBlocks(blocks: Block[], act: RenderAction = renderAction): Html {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const isBelow = (at: number): boolean => first >= 0 && at > first;
  return html`${blocks.map((block, at) => renderBlock(block, act, isBelow(at) ? 4 : 3))}`;
}

function renderBlock(block: Block, act: RenderAction, level: 3 | 4): Html {
  switch (block.kind) {
    case 'text':
      return html`<p class="text" dir="auto">${renderOwn(block.text)}</p>\n`;
    case 'heading':
      return html`<h3 dir="auto">${block.text}</h3>\n`;
    case 'note':
      return html`<p class="note" dir="auto">${renderOwn(block.text)}${block.when && html` ${renderTime(block.when.instant, block.when.text)}`}</p>\n`;
    case 'report':
      return renderReport(block.source, level);
    case 'quote':
      return renderQuote(block);
    case 'excerpt':
      return html`<div class="excerpt"><p dir="auto" lang="${languageOf(block.source)}">${withoutTurns(block.text)}</p>${renderSource(block.source, firstWords(block.text))}</div>\n`;
    case 'story':
      return renderStory(block, level);
    case 'list':
      return html`<ul class="list">${block.items.map((item) => renderItem(item, act))}</ul>\n`;
    case 'diff':
      return renderDiff(block);
    case 'chart':
      return renderChart(block);
    case 'pair':
      return renderPair(block);
  }
}

/** The headline leads to the stored copy, the outlet to the original. */
const renderReport = (source: Source, level: 3 | 4): Html => html`<header class="report">
<h${level} dir="auto" lang="${languageOf(source)}"><a href="${passageOf(source)}">${withoutTurns(source.title)}</a></h${level}>
<p class="source">
${renderOrigin(source)}
${renderRemarks(source)}
</p>
</header>\n`;

const renderItem = (
  { label, detail, url, actions, minutes }: Item,
  act: RenderAction,
): Html => html`<li>
<span class="item"><span class="label" dir="auto">${url === null ? renderOwn(label, minutes) : renderLink(label, url)}</span>${detail && html` <span class="detail" dir="auto">${renderOwn(detail, minutes)}</span>`}</span>
${actions.length > 1 ? html`<span class="choices" role="group" aria-label="${label}">${actions.map(act)}</span>` : actions.map(act)}
</li>`;

const renderAction = ({ label, line, style }: Action): Html =>
  html`<button type="button" class="${style}" data-line="${line}">${label}</button>`;
