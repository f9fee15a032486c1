import { html } from 'hono/html';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';
import type { QuoteBlock, Source } from '../../src/chat/reply/reply.ts';
import {
  firstWordsOf,
  type Html,
  languageOf,
  receiptOrPassageOf,
  renderLink,
  renderManner,
  renderRemark,
  renderSaid,
  renderTime,
  renderWords,
} from './copied.ts';

/** Somebody’s words as on a card: who said them, how, and where they stand. */
export const renderQuote = (
  quote: QuoteBlock,
): Html => html`<figure class="quote ${quote.quoteKind}${quote.above ? ' below' : ''}">
<blockquote dir="auto" lang="${languageOf(quote.source)}">${renderWords(quote)}</blockquote>
<figcaption>
${quote.above ? renderBelow(quote) : html`${renderSaid(quote)}\n${renderSource(quote.source, firstWordsOf(quote))}`}
</figcaption>
</figure>\n`;

/** Under the heading of a report: only what holds for these words. */
const renderBelow = (quote: QuoteBlock): Html =>
  html`${!quote.above?.speaker && renderSaid(quote)}
<p class="source">${quote.above?.speaker && renderManner(quote)}
${renderPassage(quote.source, firstWordsOf(quote))}
${quote.source.remark && renderRemark(quote.source.remark)}
</p>`;

/** Where copied words come from: outlet, date, passage; `begin` is how they begin. */
export const renderSource = (source: Source, begin: string): Html => html`<p class="source">
${renderOrigin(source)}
${renderPassage(source, begin)}
${renderRemarks(source)}
</p>`;

export function renderOrigin({ outlet, url, published, sample }: Source): Html {
  return html`<span class="outlet" dir="auto">${sample ? withoutTurns(outlet) : renderLink(withoutTurns(outlet), url)}</span>
${published && renderTime(published)}`;
}

const renderPassage = (source: Source, begin: string): Html | false =>
  source.articleId !== '' &&
  html`<a href="${receiptOrPassageOf(source)}" lang="en">${source.receipt ? 'Receipt' : 'Read the passage'}<span class="unseen">: ${begin}</span></a>`;

export const renderRemarks = ({ sample, about, remark }: Source): Html =>
  html`${sample && html`<span class="sample">invented sample</span>`}${about && renderRemark(about)}${remark && renderRemark(remark)}`;
