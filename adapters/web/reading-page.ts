import { html } from 'hono/html';
import type { Html } from './copied.ts';
import { pageHead } from './page-head.ts';
import { renderNavigation } from './pages/navigation.ts';

/** Without this a form that is posted would not say that it is from here, where the page has no https. */
export const SAYS_ORIGIN = html`<meta name="referrer" content="same-origin">\n`;

/**
 * A page to read that works without scripts; `head` is what other programs read of it, `path` the
 * address that it is below in the navigation.
 */
export function renderPage(title: string, main: Html, head: Html | string = '', path = ''): string {
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · On Record</title>
${head}${pageHead()}
<link rel="stylesheet" href="/page/reading.css">
<script type="module" src="/page/times.js"></script>
</head>
<body class="reading">
<a class="skip" href="#main">Skip to the page</a>
<header class="bar"><a class="brand" href="/">On Record</a>${renderNavigation(path)}<button type="button" id="theme" class="plain">Dark</button></header>
<main id="main" tabindex="-1">${main}</main>
</body>
</html>`}\n`;
}
