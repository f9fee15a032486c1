import { html } from 'hono/html';
import type { Article, Span } from '../../src/model.ts';
import { type Html, renderLink, renderTime } from './render.ts';

// lines with no blank one between them
const PARAGRAPH = /[^\n]+(?:\n[^\n]+)*/gu;

/** The stored copy of an article as a page, with the passage marked. Works without scripts. */
export function renderArticle(article: Article, passage: Span | undefined): string {
  return renderPage(
    article.title,
    html`<article class="copy">
<p class="outlet">${article.outlet}${article.sample && html` <span class="sample">invented sample</span>`}</p>
<h1 dir="auto">${article.title}</h1>
<p class="source">${article.byline && html`<span dir="auto">${article.byline}</span> `}${renderTime(article.published)}
${!article.sample && article.url && html`<span>${renderLink(`Original at ${article.outlet}`, article.url)}</span>`}</p>
<div class="body" dir="auto">${renderBody(article.text, passage)}</div>
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

function renderPage(title: string, main: Html): string {
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · On Record</title>
<link rel="icon" href="/page/icon.svg">
<link rel="stylesheet" href="/page/style.css">
<script src="/page/theme.js"></script>
<script type="module" src="/page/times.js"></script>
</head>
<body class="reading">
<header class="bar"><a class="brand" href="/">On Record</a><button type="button" id="theme" class="plain">Dark</button></header>
<main>${main}</main>
</body>
</html>`}\n`;
}

/** A passage over several paragraphs is marked in each; the first mark is what links lead to. */
function renderBody(text: string, passage: Span | undefined): Html[] {
  const marked = passage && passage.start < passage.end && passage.start < text.length;
  let anchored = false;
  return splitParagraphs(text).map(({ start, end }) => {
    const from = marked ? clamp(passage.start, start, end) : end;
    const to = marked ? clamp(passage.end, start, end) : end;
    if (from === to) return html`<p>${text.slice(start, end)}</p>\n`;
    const id = !anchored && html` id="passage"`;
    anchored = true;
    return html`<p>${text.slice(start, from)}<mark${id}>${text.slice(from, to)}</mark>${text.slice(to, end)}</p>\n`;
  });
}

function splitParagraphs(text: string): Span[] {
  return [...text.matchAll(PARAGRAPH)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
