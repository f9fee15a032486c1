import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { ReadPage } from '../../../commands/find-read-page.ts';
import { findLinks } from '../../../commands/menus/find-links.ts';
import { whoSaidThis } from '../../../commands/menus/who-said-this.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { fitReply } from '../../../src/chat/fit/fit.ts';
import { formatLine } from '../../../src/chat/line/line.ts';
import { articlePath, storyPath } from '../../../src/chat/page-paths.ts';
import { withoutTurns } from '../../../src/chat/reply/isolate.ts';
import type { ReadAccess } from '../access.ts';
import { type Html, renderLink } from '../copied.ts';
import { ownForm, type Reach, smallBody } from '../guard.ts';
import { LIMITS } from '../limits.ts';
import { renderPage, SAYS_ORIGIN } from '../reading-page.ts';
import { toAsk } from '../to-ask.ts';
import { MAX_LINE_CHARS } from './ask.ts';
import { askPath } from './line-path.ts';
import { renderAnswer } from './render-answer.ts';

export type FindPage = (url: string) => Promise<ReadPage | undefined>;

type ShareDeps = { bot: Bot; reach: Reach; readAccess: ReadAccess; findPage: FindPage };

const MAX_ADDRESS_CHARS = 2_000;

/**
 * “Who said this?” for what a phone shares: words are checked at once. A shared address has nothing
 * read by itself, since anybody can make somebody open one: that takes a press of a button.
 */
export function serveShare(app: Hono, { bot, reach, readAccess, findPage }: ShareDeps): void {
  app.get('/share', async (c) => {
    const { text = '', url = '' } = c.req.query();
    const asked = whoSaidThis.ask({ text, addresses: [] });
    if ('line' in asked)
      return asked.line.length > MAX_LINE_CHARS
        ? c.html(renderTooLong(), 400)
        : c.redirect(askPath(asked.line));
    const address = addressIn([url, text]);
    const known = address === undefined ? undefined : await findPage(address);
    return c.html(renderShare(address, text, known));
  });

  app.post('/share', smallBody, ownForm(reach), async (c) => {
    const { url } = await c.req.parseBody();
    const address = addressIn([String(url ?? '')]);
    if (address === undefined) return c.html(renderShare(undefined, ''), 400);
    const line = formatLine('summary', { topic: address });
    const answer = fitReply(await bot.answer(toAsk(line, null, readAccess(c))), LIMITS);
    return c.html(
      renderPage(answer.title, html`<h1>In brief</h1>\n${renderAnswer(answer, bot.commands)}`),
    );
  });
}

const addressIn = (texts: string[]): string | undefined =>
  findLinks(texts, () => true).find((address) => address.length <= MAX_ADDRESS_CHARS);

const renderShare = (address: string | undefined, text: string, known?: ReadPage): string =>
  page(html`${
    address === undefined
      ? html`<p>${text.trim() === '' ? 'Paste the words' : 'These are too few words to check. Paste them all'}, as they are quoted. The answer says whether they are on record, whose they are, and what of them differs.</p>`
      : known
        ? renderKnown(known)
        : renderAddress(address)
  }
${renderForm(text)}`);

const renderTooLong = (): string =>
  page(html`<p>That is too long to check at once: it may have ${MAX_LINE_CHARS.toLocaleString('en')} characters. Share only the quotation, or paste it here.</p>
${renderForm('')}`);

const renderAddress = (
  address: string,
): Html => html`<p>This is a web address without words to check. Nothing has been read from it yet.</p>
<p class="shared">${renderLink(address, address)}</p>
<form method="post" action="/share">
<input type="hidden" name="url" value="${address}">
<button type="submit" class="primary">Read this page and sum it up</button>
</form>
<h2>Or check words from it</h2>`;

/** The story leads on to what others report of it. */
const renderKnown = ({
  id,
  title,
}: ReadPage): Html => html`<p>This page has been read here already.</p>
<p class="shared"><a href="${articlePath(id)}" dir="auto">${withoutTurns(title)}</a></p>
<p class="ways"><a href="${storyPath(id)}">Its story: who reports it, and who said what</a></p>
<h2>Or check words from it</h2>`;

const renderForm = (text: string): Html => html`<form class="share" method="get" action="/share">
<label for="text">Words that somebody is said to have said</label>
<textarea id="text" name="text" rows="5" maxlength="${MAX_LINE_CHARS}" required>${text}</textarea>
<button type="submit" class="primary">Who said this?</button>
</form>`;

const page = (main: Html): string =>
  renderPage(
    'Who said this?',
    html`<div class="copy">\n<h1>Who said this?</h1>\n${main}\n</div>`,
    SAYS_ORIGIN,
  );
