import { Agent, type Dispatcher, request } from 'undici';
import { say } from '../../language/say.ts';
import { checkUrl, hostOf } from './check-url.ts';
import { createConnector, type Resolve, resolveByDns } from './connector.ts';
import { FetchError, toFetchError } from './fetch-error.ts';
import { createReach, type Reach } from './reach.ts';
import { discard, type Wanted } from './read-body.ts';
import { type Fetched, header, readResponse } from './read-response.ts';

/** Returns the answer if it is 2xx or 304, and throws `FetchError` in every other case. */
export type Fetch = (url: string, options: FetchOptions) => Promise<Fetched>;

export type FetchOptions = {
  wants: Wanted;
  etag?: string | null;
  lastModified?: string | null;
};

const MAX_REDIRECTS = 5;
/** For the answer and all redirects before it. */
const DEADLINE_MS = 20_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ACCEPT = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7',
  page: 'text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5',
};

/**
 * A fetch for addresses that strangers type: only from public web servers, wherever a name or a
 * redirect points, and nothing that is large, slow or not text. `allowNetworks` opens inner
 * networks. Proxies named in the environment are not used, since with one the address check would
 * be worthless.
 */
export function createSafeFetch({
  allowNetworks = [],
  userAgent,
  resolve = resolveByDns,
  deadlineMs = DEADLINE_MS,
}: {
  allowNetworks?: string[];
  userAgent: string;
  resolve?: Resolve;
  deadlineMs?: number;
}): Fetch {
  const reach = createReach(allowNetworks);
  const agent = new Agent({
    connect: createConnector(reach, resolve),
    headersTimeout: 8_000,
    bodyTimeout: 5_000,
    maxHeaderSize: 16_384,
    allowH2: false,
  });

  return async (address, options) => {
    const signal = AbortSignal.timeout(deadlineMs);
    let url = checkUrl(address, reach);
    let permanentUrl: string | null = null;
    let permanent = true;
    const seen = new Set<string>();
    try {
      for (;;) {
        seen.add(url.href);
        const response = await request(url, {
          dispatcher: agent,
          signal,
          headers: requestHeaders(options, userAgent),
        });
        if (!REDIRECTS.has(response.statusCode))
          return { ...(await readResponse(response, url, options.wants)), permanentUrl };
        discard(response.body);
        const next = nextUrl(response, url, reach);
        if (seen.has(next.href) || seen.size > MAX_REDIRECTS)
          throw new FetchError(say('{host} redirects too often.', { host: hostOf(url) }));
        permanent &&= response.statusCode === 301 || response.statusCode === 308;
        url = next;
        if (permanent) permanentUrl = url.href;
      }
    } catch (error) {
      throw toFetchError(error, hostOf(url));
    }
  };
}

function requestHeaders(
  { etag, lastModified, wants }: FetchOptions,
  userAgent: string,
): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: ACCEPT[wants],
    'accept-encoding': 'gzip, br',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

function nextUrl({ headers }: Dispatcher.ResponseData, url: URL, reach: Reach): URL {
  const location = header(headers, 'location');
  if (!location || /[\\\p{Cc}]/u.test(location) || !URL.canParse(location, url))
    throw new FetchError(say('{host} redirects to nowhere.', { host: hostOf(url) }));
  const next = checkUrl(new URL(location, url).href, reach);
  if (url.protocol === 'https:' && next.protocol === 'http:')
    throw new FetchError(
      say('{host} redirects to an address without encryption.', { host: hostOf(url) }),
    );
  return next;
}
