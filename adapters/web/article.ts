import { html } from 'hono/html';
import { aboutArticle, publishedOf } from '../../src/chat/about-article.ts';
import { hashOf } from '../../src/chat/receipts.ts';
import type { Article, Span } from '../../src/model.ts';
import { type Html, renderLink, renderTime } from './copied.ts';

// lines with no blank one between them
const PARAGRAPH = /[^\n]+(?:\n[^\n]+)*/gu;

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
<p class="source">${article.byline && html`<span dir="auto">${article.byline}</span> `}${published && renderTime(published)}${about && html` <span class="aside">${about}</span>`}
${!article.sample && article.url && html`<span>${renderLink(`Original at ${article.outlet}`, article.url)}</span>`}</p>
${hasMoved && html`<p class="note" id="passage">This article has changed since the link to its passage was made. The words may stand elsewhere now, or no longer.</p>`}
<div class="body" dir="auto">${renderBody(article.text, hasMoved ? [] : passage)}</div>
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
function renderBody(text: string, passage: Span[]): Html[] {
  let anchored = false;
  const mark = (words: string): Html => {
    const id = !anchored && html` id="passage"`;
    anchored = true;
    return html`<mark${id}>${words}</mark>`;
  };
  return splitParagraphs(text).map(
    (paragraph) =>
      html`<p>${splitAt(paragraph, passage).map(({ start, end, marked }) => {
        const words = text.slice(start, end);
        return marked ? mark(words) : words;
      })}</p>\n`,
  );
}

type Part = Span & { marked: boolean };

/** A paragraph in parts, those within the passage marked; each word is in one part. */
function splitAt({ start, end }: Span, passage: Span[]): Part[] {
  const parts: Part[] = [];
  let at = start;
  const add = (to: number, marked: boolean): void => {
    if (to > at) parts.push({ start: at, end: to, marked });
    at = Math.max(at, to);
  };
  for (const piece of passage.toSorted((one, other) => one.start - other.start)) {
    add(clamp(piece.start, start, end), false);
    add(clamp(piece.end, start, end), true);
  }
  add(end, false);
  return parts;
}

function splitParagraphs(text: string): Span[] {
  return [...text.matchAll(PARAGRAPH)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
