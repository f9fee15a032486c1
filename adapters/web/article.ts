import { html } from 'hono/html';
import { aboutArticle, publishedOf } from '../../src/chat/receipts/about-article.ts';
import { hashOf } from '../../src/chat/receipts/receipts.ts';
import type { Article, Span } from '../../src/model.ts';
import { renderLink, renderOwn, renderTime } from './copied.ts';
import { renderMarked } from './marked-text.ts';
import { renderPage } from './reading-page.ts';

/**
 * The stored copy of an article as a page, with every piece of the passage marked. Works without
 * scripts. Where the words at these places no longer have the link's `hash`, it says so instead.
 */
export function renderArticle(article: Article, passage: Span[], hash?: string): string {
  const hasMoved = hash !== undefined && hash !== hashOf(article.text, passage);
  const published = publishedOf(article);
  const about = aboutArticle(article);
  return renderPage(
    article.title,
    html`<article class="copy">
<p class="outlet">${article.outlet}${article.sample && html` <span class="sample">invented sample</span>`}</p>
<h1 dir="auto">${article.title}</h1>
<p class="source">${article.byline && html`<span dir="auto">${article.byline}</span> `}${published && renderTime(published)}${about && html` <span class="aside">${renderOwn(about)}</span>`}
${!article.sample && article.url && html`<span>${renderLink(`Original at ${article.outlet}`, article.url)}</span>`}</p>
${hasMoved && html`<p class="note" id="passage">This article has changed since the link to its passage was made. The words may stand elsewhere now, or no longer.</p>`}
<div class="body" dir="auto">${renderMarked(article.text, hasMoved ? [] : passage)}</div>
<p class="note">${article.sample ? 'Invented for the sample newsroom: nobody said this, and none of it happened.' : html`The stored copy, as read on ${renderTime(article.readAt)}. The original may have changed since.`}</p>
</article>`,
  );
}

export const renderMissing = (): string =>
  renderPage(
    'No such article',
    html`<article class="copy"><h1>No such article</h1>
<p>It is not stored here, or no longer. The newsroom keeps only what its sources delivered.</p></article>`,
  );
