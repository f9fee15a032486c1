import { html } from 'hono/html';
import { whyGone } from '../../commands/receipt/other-reports.ts';
import type { Receipt } from '../../commands/receipt/read-receipt.ts';
import { lookedAgainAt, sayPage } from '../../commands/receipt/say-page.ts';
import { disputeText } from '../../src/chat/receipts/dispute-text.ts';
import { quoteBlock } from '../../src/chat/receipts/receipts.ts';
import { quoteText, type Source } from '../../src/chat/reply/reply.ts';
import type { StoredQuote } from '../../src/model.ts';
import {
  type Html,
  languageOf,
  passageOf,
  renderLink,
  renderOwn,
  renderRemark,
  renderSaid,
  renderTime,
  renderWords,
} from './copied.ts';
import { renderMarked } from './marked-text.ts';
import { renderPage } from './reading-page.ts';
import { renderHead } from './receipt-head.ts';

const MAX_TITLE_CHARS = 120;

/**
 * The page of a statement: the words in their passage, all that is known of the source, and how to
 * cite it. `base` is the address that others reach it at, where there is one. Works without scripts.
 */
export function renderReceipt(receipt: Receipt, base?: string): string {
  const { quote, context } = receipt;
  const { article, spans } = quote;
  const block = quoteBlock(quote);
  const disputed = disputeText(quote.disputes);
  const marked = spans.map(({ start, end }) => ({
    start: start - context.start,
    end: end - context.start,
  }));
  return renderPage(
    titleOf(quote),
    html`<article class="copy receipt">
<h1>Receipt${article.sample && html` <span class="sample">invented sample</span>`}</h1>
<figure class="quote ${quote.kind}"><blockquote dir="auto" lang="${languageOf(block.source)}">${renderWords(block)}</blockquote>
<figcaption>${renderSaid(block)}</figcaption></figure>
<p class="note state">${renderOwn(sayPage(receipt))}${disputed && renderRemark(disputed)}</p>
<h2>In its passage</h2>
<div class="body" dir="auto">${renderMarked(context.text, marked)}</div>
<p class="source"><a href="${passageOf(block.source)}">The whole stored copy</a> ${renderPassage(block.source, receipt)}</p>
<h2>Source</h2>
${renderFacts(receipt)}
${renderOthers(receipt)}
${renderCitations(receipt)}
</article>`,
    html`${renderHead(receipt, base)}<script type="module" src="/page/copy.js"></script>\n`,
  );
}

/** Nothing leads to a page that is gone, and to no passage that is not on its page. */
function renderPassage({ url }: Source, { quote }: Receipt): Html | string {
  const { sample, pageGoneAt } = quote.article;
  if (sample || url === null || pageGoneAt !== undefined) return '';
  return renderLink(whyGone(quote) ? 'Its page as it is now' : 'The passage at its source', url);
}

export const renderNoReceipt = (): string =>
  renderPage(
    'No such receipt',
    html`<article class="copy"><h1>No such receipt</h1>
<p>Nothing is stored here under this address, or no longer. Its article may have been deleted, or be of a source that is not followed here.</p></article>`,
  );

/** As on its card: what is said of an unnamed speaker stands in one place. */
const nameOf = (quote: StoredQuote): string => quoteBlock(quote).speaker;

function titleOf(quote: StoredQuote): string {
  const words = quoteText(quoteBlock(quote)).replace(/\s+/gu, ' ');
  const shown = words.length > MAX_TITLE_CHARS ? `${words.slice(0, MAX_TITLE_CHARS - 1)}…` : words;
  return `${nameOf(quote)}: ${shown}`;
}

function renderFacts(receipt: Receipt): Html {
  const { history, statement } = receipt;
  const { article } = receipt.quote;
  const { byline, published, readAt, articleHash } = statement;
  const lookedAt = lookedAgainAt(receipt);
  const fact = (name: string, value: Html | string) =>
    html`<div class="fact"><dt>${name}</dt><dd dir="auto">${value}</dd></div>\n`;
  return html`<dl class="facts">
${fact('Headline', article.sample ? article.title : renderLink(article.title, article.url))}
${fact('By', byline ?? 'nobody named')}
${fact('Outlet', article.outlet)}
${fact('Published', published ? renderTime(published) : 'nobody says when')}
${history.firstSeenAt > history.firstReadAt ? fact('These words first seen in it', renderTime(history.firstSeenAt)) : ''}
${fact('Read', renderTime(history.firstReadAt))}
${lookedAt ? fact('Looked at again', renderTime(lookedAt)) : ''}
${fact('SHA-256 of the text', html`<code>${articleHash}</code>${readAt > history.firstReadAt && html` as read on ${renderTime(readAt)}`}`)}
</dl>`;
}

/** Who else has the words: each report once, the first seen first. */
function renderOthers({ quote, others }: Receipt): Html | string {
  const copies = quote.alsoIn.filter(
    (outlet) => !others.some(({ article }) => article.outlet === outlet),
  );
  if (others.length === 0 && copies.length === 0) return '';
  return html`<h2>The same words in other reports</h2>
<ul class="list">${others.map(
    (other) =>
      html`<li><a href="/q/${other.receipt?.id ?? ''}">${other.article.outlet}: ${other.article.title}</a> <span class="detail">${nameOf(other)}, ${renderTime(other.article.published)}${whyGone(other) && `; ${whyGone(other)}`}</span></li>`,
  )}${copies.map((outlet) => html`<li>${outlet} <span class="detail">the same text</span></li>`)}</ul>`;
}

const renderCitations = ({ citations }: Receipt): Html => html`<h2>To cite it</h2>
${citations.map(
  ({ name, text }) =>
    html`<figure class="citation"><figcaption>${name}</figcaption><pre tabindex="0">${text}</pre></figure>\n`,
)}`;
