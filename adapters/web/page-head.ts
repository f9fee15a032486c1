import { html } from 'hono/html';
import type { Html } from './copied.ts';

/** What every page loads: how it looks, in which theme, and how it is installed. */
export const pageHead = (): Html => html`<link rel="icon" href="/page/icon.svg">
<link rel="apple-touch-icon" href="/page/icon-192.png">
<link rel="manifest" href="/manifest.webmanifest">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#f7f4ee">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141518">
<link rel="stylesheet" href="/page/style.css">
<script src="/page/theme.js"></script>`;
