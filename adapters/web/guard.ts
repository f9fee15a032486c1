import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/u;
const JSON_TYPE = /^application\/json\s*(;|$)/iu;

/** Allows our own files only: no inline script, no other host, no frame around the page. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
});

export const smallBody = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) => c.text('That is too long for one line.', 413),
});

const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/**
 * On a loopback address only its own names are answered: a hostile site could let its name point to
 * 127.0.0.1 and would then count as same-origin (DNS rebinding).
 */
export function knownHost(host: string): MiddlewareHandler {
  return async (c, next) => {
    if (isLoopback(host) && !isLoopback(new URL(c.req.url).hostname))
      return c.text('The newsroom answers on localhost only.', 403);
    return next();
  };
}

/**
 * Requests that may change something must be JSON from our own page. Browsers on plain HTTP send no
 * Sec-Fetch-Site, so there Origin decides. Programs send neither header, and may ask.
 */
export const ownPage: MiddlewareHandler = async (c, next) => {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? ''))
    return c.text('Send JSON: {"line": "help"}.', 415);
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const own = site ? site === 'same-origin' : !origin || isOrigin(origin, c.req.url);
  return own ? next() : c.text('Only the newsroom’s own page may ask.', 403);
};

/** Compares hosts and not schemes: behind a proxy the page has https and the request http. */
const isOrigin = (origin: string, url: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === new URL(url).host;
