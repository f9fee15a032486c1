import { isIP } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { isLoopback } from '../../config/checks.ts';

/** Where the page can be reached: what it listens on, and its addresses outside. */
export type Reach = { host: string; publicUrls: string[] };

const JSON_TYPE = /^application\/json\s*(;|$)/iu;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/iu;
const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** Allows our own files only: no inline script, no other host, no frame around the page. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    // Forms that ask for a page.
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
});

export const smallBody = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) => c.text('That is too long for one line.', 413),
});

/** Whether others than the people at this machine can come: directly, or through a proxy. */
export const isOpen = ({ host, publicUrls }: Reach): boolean =>
  !isLoopback(host) || publicUrls.length > 0;

/**
 * Only our own names are answered, whatever is asked: a hostile site could let its name point to
 * our address and would then count as same-origin (DNS rebinding).
 */
export function knownHost(reach: Reach): MiddlewareHandler {
  const refusal = isOpen(reach)
    ? 'The newsroom does not answer under this name. Whoever runs it can allow one with PUBLIC_URL.'
    : 'The newsroom answers on localhost only.';
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    return isOwnName(hostname, reach) ? next() : c.text(refusal, 403);
  };
}

/**
 * The names of this machine, those in PUBLIC_URL, and what is listened on. Where that is every
 * address, each counts: nobody can point an address elsewhere as they can a name, and in a
 * container the address outside is not one of those inside.
 */
function isOwnName(name: string, { host, publicUrls }: Reach): boolean {
  if (isLoopback(name) || publicUrls.some((url) => new URL(url).hostname === name)) return true;
  if (EVERY_ADDRESS.includes(host)) return isIP(withoutBrackets(name)) > 0;
  return !isLoopback(host) && name === hostnameOf(host);
}

/** As it stands in an address: IPv6 in brackets, in its shortest form. */
const hostnameOf = (host: string): string =>
  new URL(`http://${isIP(host) === 6 ? `[${host}]` : host}`).hostname;

const withoutBrackets = (name: string): string => name.replace(/^\[(.*)\]$/u, '$1');

/** Requests that may change something must be JSON from our own page. */
export const ownPage = (reach: Reach): MiddlewareHandler => ownRequest(reach, JSON_TYPE);

/** A form of our own pages, for where scripts do not run. */
export const ownForm = (reach: Reach): MiddlewareHandler => ownRequest(reach, FORM_TYPE);

/**
 * Browsers on plain HTTP send no Sec-Fetch-Site, so there Origin decides. Programs send neither
 * header, and may ask.
 */
function ownRequest(reach: Reach, type: RegExp): MiddlewareHandler {
  return async (c, next) => {
    if (!type.test(c.req.header('content-type') ?? ''))
      return c.text(
        type === JSON_TYPE ? 'Send JSON: {"line": "help"}.' : 'Send the form of the page.',
        415,
      );
    return isFromOwnPage(c, reach) ? next() : c.text('Only the newsroom’s own page may ask.', 403);
  };
}

/** Whether no page of another site has sent it: programs do not say where they ask from. */
export function isFromOwnPage({ req }: Context, { publicUrls }: Reach): boolean {
  const site = req.header('sec-fetch-site') ?? 'same-origin';
  const origin = req.header('origin');
  const isOwn = origin === undefined || isOwnOrigin(origin, req.url, publicUrls);
  return site === 'same-origin' && isOwn;
}

/**
 * Whether a page of this origin is ours. Behind a proxy that ends TLS the page has https and the
 * request http, so the addresses in PUBLIC_URL count as they stand there; elsewhere the host alone.
 */
function isOwnOrigin(origin: string, url: string, publicUrls: string[]): boolean {
  if (!URL.canParse(origin)) return false;
  if (publicUrls.includes(origin)) return true;
  const { host } = new URL(url);
  const isPublic = publicUrls.some((known) => new URL(known).host === host);
  return !isPublic && new URL(origin).host === host;
}
