import { html } from 'hono/html';
import type { Html } from './copied.ts';
import { pageHead } from './page-head.ts';

/** A page to read that works without scripts; `head` is what other programs read of it. */
export function renderPage(title: string, main: Html, head: Html | string = ''): string {
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · On Record</title>
${head}${pageHead()}
<script type="module" src="/page/times.js"></script>
</head>
<body class="reading">
<header class="bar"><a class="brand" href="/">On Record</a><button type="button" id="theme" class="plain">Dark</button></header>
<main>${main}</main>
</body>
</html>`}\n`;
}
