import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Access, SignIn } from '../access.ts';
import type { Html } from '../copied.ts';
import { ownForm, type Reach, smallBody } from '../guard.ts';
import { renderPage, SAYS_ORIGIN } from '../reading-page.ts';

type SignInDeps = { reach: Reach; signIn: SignIn; signOut(c: Context): void };

// an address of this page without a question: neither `//elsewhere` nor `/\elsewhere`
const OWN_PATH = /^\/(?:[\w-]+(?:\/[\w-]+)*)?$/u;
const MAX_PATH_CHARS = 200;
const WAIT_SECONDS = '60';

const WORDS: Partial<Record<Access, string>> = {
  'signed out': 'This page is for whoever runs this desk. Sign in to see it.',
  'read-only':
    'This page is for whoever runs this desk. Nobody can sign in yet, since others can reach the newsroom and no token is set: set WEB_TOKEN and restart.',
  refused: 'That is not the token.',
  waiting: 'Too many wrong tries. Please wait a minute.',
};
const STATUS: Partial<Record<Access, 403 | 429>> = { 'read-only': 403, waiting: 429 };

/** Signing in and out by forms, for pages that work without scripts; both lead back to a page. */
export function serveSignIn(app: Hono, { reach, signIn, signOut }: SignInDeps): void {
  app.post('/sign-in/page', smallBody, ownForm(reach), async (c) => {
    const { token, back } = await c.req.parseBody();
    const access = signIn(c, { token }) ?? 'refused';
    return access === 'signed in'
      ? c.redirect(toOwn(back), 303)
      : sendSignIn(c, access, toOwn(back));
  });

  app.post('/sign-out/page', smallBody, ownForm(reach), (c) => {
    signOut(c);
    return c.redirect('/', 303);
  });
}

/** What stands in the place of a page that somebody may not see: why, and how they can. */
export function sendSignIn(c: Context, access: Access, back: string): Response | Promise<Response> {
  const status = STATUS[access] ?? 401;
  c.header('cache-control', 'no-store');
  if (status === 401) c.header('www-authenticate', 'Bearer realm="On Record"');
  if (status === 429) c.header('retry-after', WAIT_SECONDS);
  const isWrong = access === 'refused' || access === 'waiting';
  const main = html`<h1>Sign in</h1>
<p class="lead" id="why"${isWrong && html` role="alert"`}>${WORDS[access]}</p>
${access !== 'read-only' && renderForm(back, isWrong)}`;
  return c.html(renderPage('Sign in', main, FOR_NOBODY), status);
}

/** For no list of pages, and with forms that say where they come from. */
export const FOR_NOBODY = html`<meta name="robots" content="noindex">\n${SAYS_ORIGIN}`;

const renderForm = (
  back: string,
  isWrong: boolean,
): Html => html`<form class="ask" method="post" action="/sign-in/page">
<input type="hidden" name="back" value="${back}">
<p class="field wide"><label for="token">Token</label> <input id="token" name="token" type="password" maxlength="1000" autocomplete="current-password" required aria-describedby="why token-hint"${isWrong && html` aria-invalid="true"`}> <span class="note" id="token-hint">the WEB_TOKEN of this desk’s settings; programs send it as Authorization: Bearer …</span></p>
<p><button type="submit" class="primary">Sign in</button></p>
</form>`;

/** Where a form leads back to: a page of ours, whatever it says. */
const toOwn = (back: unknown): string =>
  typeof back === 'string' && back.length <= MAX_PATH_CHARS && OWN_PATH.test(back) ? back : '/';
