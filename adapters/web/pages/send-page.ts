import type { Context } from 'hono';
import { html } from 'hono/html';
import { UserError } from '../../../src/chat/errors.ts';
import type { Html } from '../copied.ts';
import { renderPage } from '../reading-page.ts';

/** 300: several may be meant. 405: the line would do more than read. */
type Status = 200 | 300 | 400 | 404 | 405 | 429 | 500;

/** A page to read, before it is sent. */
export type Page = {
  title: string;
  main: Html;
  /** Its own address, to which others that show the same point. */
  path: string;
  /** The address of its feeds without their ending: `/feeds/stories`. */
  feed?: string;
  /** What they are called; the title of the page if left out. */
  feedTitle?: string;
  status?: Status;
  /** How long a browser may show it again without asking, in seconds. */
  maxAge?: number;
  /** When there is more for whoever asked too much, in seconds. */
  retryAfter?: number;
  /** Answers to whatever was typed are for nobody to list. */
  isUnlisted?: true;
};

export const MINUTE = 60;
export const HOUR = 3_600;

/** Makes the page and sends it; what a person did wrong is a page with one sentence. */
export async function sendPage(
  c: Context,
  make: () => Promise<Page>,
  base: string | undefined,
): Promise<Response> {
  const page = await make().catch(toRefusal);
  const { status = 200, maxAge = MINUTE, retryAfter = MINUTE, title, main, path } = page;
  c.header('cache-control', status === 200 ? `public, max-age=${maxAge}` : 'no-store');
  if (status === 405) c.header('allow', 'POST');
  if (status === 429) c.header('retry-after', String(retryAfter));
  return c.html(renderPage(title, main, headOf(page, base), path), status);
}

function headOf(page: Page, base = ''): Html {
  const { path, feed, title, feedTitle = title, status = 200, isUnlisted } = page;
  const isListed = status === 200 && !isUnlisted;
  return html`${!isListed && html`<meta name="robots" content="noindex">\n`}${status === 200 && html`<link rel="canonical" href="${base}${path}">\n`}${
    feed &&
    html`<link rel="alternate" type="application/atom+xml" title="${feedTitle}" href="${feed}.atom">
<link rel="alternate" type="application/feed+json" title="${feedTitle}" href="${feed}.json">
`
  }`;
}

function toRefusal(error: unknown): Page {
  if (!(error instanceof UserError)) throw error;
  const status = error.about.isTooMuch ? 429 : 400;
  return refusal({ status, title: 'That did not work', words: error.message });
}

type Refused = { status: Status; title: string; words: string; path?: string };

/** A page that says what is wrong, with ways on. */
export const refusal = ({ status, title, words, path = '' }: Refused): Page => ({
  ...{ status, title, path },
  main: html`<h1>${title}</h1>
<p class="lead">${words}</p>
<p><a href="/stories">Today’s stories</a> · <a href="/speakers">Speakers</a> · <a href="/search">Search</a></p>`,
});
