import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { refuse } from './problem.ts';

const MAX_BYTES = 1024 * 1024;
const JSON_TYPE = /^application\/json\s*(;|$)/iu;
const TOLD = ['ETag', 'Last-Modified', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After'];

/**
 * Pages of other sites may read along only where everybody can read anyway. A newsroom that is served
 * on one machine or inside a network is reached by the browsers there, and through them any site would
 * read what it follows.
 */
export const openToSites: MiddlewareHandler = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: TOLD,
});

/** What has not changed is not sent again. */
export const tagged: MiddlewareHandler = etag({
  retainedHeaders: [
    ...RETAINED_304_HEADERS,
    ...TOLD.map((name) => name.toLowerCase()),
    'access-control-allow-origin',
    'access-control-expose-headers',
  ],
});

/** Only what is public may be kept by those who stand between. */
export const cached =
  (isPublic: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const isWhole = c.res.ok || c.res.status === 304;
    if (isWhole && !c.res.headers.has('cache-control'))
      c.header('cache-control', isPublic ? 'public, max-age=60' : 'private, no-cache');
  };

const small = bodyLimit({
  maxSize: MAX_BYTES,
  onError: (c) => refuse(c, 413, 'That is too long: send at most one megabyte.'),
});

/**
 * What is sent must be JSON, from our own page or from a program, which names no origin: no page of
 * another site can send that without asking first, and is then refused.
 */
export const sent = (isFromOwnPage: (c: Context) => boolean): MiddlewareHandler[] => [
  async (c, next) => {
    if (!JSON_TYPE.test(c.req.header('content-type') ?? ''))
      return refuse(c, 415, 'Send JSON, and say so: Content-Type: application/json');
    return isFromOwnPage(c)
      ? next()
      : refuse(c, 403, 'Pages of other sites may not send anything here.');
  },
  small,
];
