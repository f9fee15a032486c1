import { html } from 'hono/html';
import type { Html } from '../copied.ts';
import { pageHead } from '../page-head.ts';
import { renderNavigation } from './navigation.ts';

/**
 * The newsroom: today’s stories, and the channel below them. Without scripts one can read, and ask by
 * the form; the channel, the lists at the side and what is sent from there need them.
 */
export const renderHome = (stories: Html | string, { mayOperate = false } = {}): string =>
  `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>Newsroom · On Record</title>
<meta name="description" content="Who said what, word for word">
${pageHead()}
<noscript><link rel="stylesheet" href="/page/noscript.css"></noscript>
<script type="module" src="/page/page.js"></script>
</head>
<body class="newsroom">
<a class="skip" href="#main">Skip to the stories</a>
<a class="skip" href="#line">Skip to the command line</a>

<header class="bar">
  <button type="button" id="menu" class="plain" aria-controls="side" aria-expanded="false">Menu</button>
  <h1 class="brand">On Record</h1>
  <p class="channel"><span aria-hidden="true"># </span>newsroom</p>
  <p id="status" role="status">Connecting…</p>
  <p id="said" class="unseen" role="status"></p>
  <button type="button" id="theme" class="plain">Dark</button>
</header>

${renderSide(mayOperate)}

<main id="main" tabindex="-1">
  <section class="welcome" aria-labelledby="masthead">
    <h2 class="masthead" id="masthead">Who said what, <em>word for word.</em></h2>
    <p class="lead">Ask the newsroom as you would in a chat. Every line it shows is copied from an article
    and leads back to the passage.</p>
    <noscript><p class="lead"><strong>JavaScript is switched off in this browser.</strong> Reading works without it:
    ask below, and every answer is a page. The channel with what is posted, completion, changing things and adding
    feeds need it.</p></noscript>
  </section>
  ${stories}
  <ul id="examples" aria-label="Examples to try"></ul>
  <div id="log" class="log" role="log" aria-live="off" aria-label="#newsroom"></div>
</main>

${renderPrompt()}
</body>
</html>`}\n`;

const renderSide = (mayOperate: boolean): Html => html`<div id="shade" class="shade"></div>
<aside id="side" class="side" aria-label="Shortcuts">
  <button type="button" id="close" class="plain">Close</button>
  ${renderNavigation('/', mayOperate)}
  <section id="speakers" hidden>
    <h2>Most quoted</h2>
    <ul></ul>
  </section>
  <section id="commands" hidden>
    <h2>Commands</h2>
    <ul></ul>
  </section>
  <section id="files" hidden>
    <h2>Your feeds</h2>
    <button type="button" data-fill="/desk sources add ">Add a source by its address</button>
    <label for="opml">Add a list from another reader (OPML)</label>
    <input id="opml" type="file" accept=".opml,.xml,text/xml,text/x-opml">
    <button type="button" data-line="sources export">Save your list for another reader (OPML)</button>
  </section>
  <section id="access" hidden>
    <h2>Changing things</h2>
    <p id="accesswords"></p>
    <form id="signin" hidden>
      <label for="token">Token</label>
      <input id="token" type="password" maxlength="1000" autocomplete="current-password" required aria-describedby="tokenproblem">
      <input type="submit" class="primary" value="Sign in">
      <p id="tokenproblem" role="alert"></p>
    </form>
    <button type="button" id="signout" class="plain" hidden>Sign out</button>
  </section>
</aside>`;

const renderPrompt = (): Html => html`<footer class="foot">
  <button type="button" id="below" hidden>New in #newsroom ↓</button>
  <form id="prompt" action="/ask" method="get" autocomplete="off">
    <div id="completions" role="listbox" aria-label="Completions" hidden></div>
    <label class="unseen" for="line">Command</label>
    <input id="line" name="line" type="text" maxlength="4000" placeholder="/quotes, /summary, /help …"
      role="combobox" aria-autocomplete="list" aria-controls="completions" aria-expanded="false"
      aria-describedby="keys" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="send">
    <button type="submit" class="primary">Ask</button>
    <p id="keys" class="keys"><kbd>/</kbd> commands · <kbd>↑</kbd> <kbd>↓</kbd> choose or recall · <kbd>Tab</kbd> complete · <kbd>Esc</kbd> close the list</p>
  </form>
</footer>`;
