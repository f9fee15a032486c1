import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { type Message, message } from '../../src/language/say.ts';
import { addressOf } from './address-of.ts';
import { isOpen, ownPage, type Reach, smallBody } from './guard.ts';
import { createSessions, SESSION_MS } from './sessions.ts';
import { createTries } from './tries.ts';

/**
 * Who asks: `everyone` may change things, since only this machine's people come here; `signed in`
 * may too. `signed out` would have to sign in first, and on a `read-only` page nobody can. `refused`
 * and `waiting` (too many wrong tries) gave a wrong token.
 */
export type Access = 'everyone' | 'signed in' | 'signed out' | 'read-only' | 'refused' | 'waiting';

/** What a wrong token is answered with; undefined where there was none or the right one. */
export function refuse(c: Context, access: Access): Response | undefined {
  if (access === 'refused') return c.text('That is not the token.', 401);
  if (access === 'waiting') return c.text('Too many wrong tries. Please wait a minute.', 429);
  return undefined;
}

/** What `manages` needs here; empty where it is had. */
export const HOW_TO_MANAGE: Partial<Record<Access, Message>> = {
  'signed out': message('Sign in first: at the side of the page, under “Changing things”.'),
  'read-only': message(
    'This page is for reading only: whoever runs it can set WEB_TOKEN, which lets people sign in.',
  ),
};

const COOKIE = 'on_record_session';
const BEARER = /^Bearer +(\S+)$/iu;

const credentials = z.object({ token: z.string().max(1000) });

type AccessDeps = Reach & {
  token: string | null;
  now(): Date;
  /** Told of every wrong token, and nothing of what it was. */
  onRefused?(address: string): void;
};
export type ReadAccess = (c: Context) => Access;
/** Keeps a session with whoever gave the right token; undefined where none was given. */
export type SignIn = (c: Context, given: unknown) => Access | undefined;
/** The same by the token alone, whatever cookie comes along; `waitMs` until another try is let in. */
export type ReadBearer = (c: Context) => { access: Access; waitMs: number };

/**
 * What reads who asks, and the addresses by which people sign in and out. With a token
 * set it is needed wherever the page listens: a proxy on this machine would make everyone local.
 */
export function createAccess({ token, now, onRefused = () => {}, ...reach }: AccessDeps): {
  readAccess: ReadAccess;
  readBearer: ReadBearer;
  signIn: SignIn;
  signOut(c: Context): void;
  serveAccess(app: Hono): void;
} {
  const sessions = token === null ? null : createSessions(token, now);
  const tries = createTries(now);

  function readToken(given: string, c: Context): Access {
    if (!sessions) return 'read-only';
    const from = addressOf(c, reach.publicUrls);
    if (tries.areSpent(from)) return 'waiting';
    if (sessions.isToken(given)) return 'signed in';
    tries.note(from);
    onRefused(from);
    return 'refused';
  }

  function readAccess(c: Context): Access {
    const access = byBearer(c);
    if (access !== 'signed out') return access;
    return sessions?.isOpen(getCookie(c, COOKIE) ?? '') ? 'signed in' : 'signed out';
  }

  function byBearer(c: Context): Access {
    if (!sessions) return isOpen(reach) ? 'read-only' : 'everyone';
    const [, bearer] = BEARER.exec(c.req.header('authorization') ?? '') ?? [];
    return bearer ? readToken(bearer, c) : 'signed out';
  }

  const readBearer: ReadBearer = (c) => ({
    access: byBearer(c),
    waitMs: tries.msUntilFree(addressOf(c, reach.publicUrls)),
  });

  function signIn(c: Context, given: unknown): Access | undefined {
    const { data } = credentials.safeParse(given);
    if (!data) return undefined;
    const access = readToken(data.token.trim(), c);
    if (sessions && access === 'signed in') keepSession(c, sessions.open(), SESSION_MS / 1000);
    return access;
  }

  const signOut = (c: Context): void => keepSession(c, '', 0);

  function serveAccess(app: Hono): void {
    app.get('/access', (c) => c.json({ access: readAccess(c) }));

    app.post('/sign-in', smallBody, ownPage(reach), async (c) => {
      const access = signIn(c, await c.req.json().catch(() => undefined));
      if (!access) return c.text('Send JSON: {"token": "…"}.', 400);
      return refuse(c, access) ?? c.json({ access });
    });

    app.post('/sign-out', smallBody, ownPage(reach), (c) => {
      signOut(c);
      return c.json({ access: sessions ? 'signed out' : readAccess(c) });
    });
  }

  return { readAccess, readBearer, signIn, signOut, serveAccess };
}

/** Scripts cannot read it, other sites cannot send it, and over https it never goes without. */
function keepSession(c: Context, word: string, maxAge: number): void {
  const secure = (c.req.header('origin') ?? '').startsWith('https:');
  setCookie(c, COOKIE, word, { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge });
}
