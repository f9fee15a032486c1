import type { Dispatcher } from 'undici';
import { hostOf } from './check-url.ts';
import { FetchError } from './fetch-error.ts';
import { discard, readBody } from './read-body.ts';

/** A page may not be JSON; a feed may be anything a feed is served as, HTML included. */
export type Kind = 'feed' | 'page';

export type Fetched = {
  status: number;
  /** Where the redirects ended. */
  url: string;
  /** Where it has moved for good, if nothing but permanent redirects led there. */
  permanentUrl: string | null;
  body: Uint8Array;
  contentType: string | null;
  etag: string | null;
  lastModified: string | null;
  /** The Cache-Control header, as it came. */
  cacheControl?: string | undefined;
};

const MAX_VALIDATOR = 512;
const READABLE = {
  feed: /^(?:text\/(?:html|plain|xml|markdown|rdf)|application\/(?:json|xml|rdf|xhtml\+xml|[\w.-]+\+(?:xml|json)))$/u,
  page: /^(?:text\/(?:html|plain|xml|markdown)|application\/(?:xml|xhtml\+xml))$/u,
};

/** The answer to a request, redirects aside. Throws `FetchError` unless it is 2xx or 304 and holds text. */
export async function readResponse(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  url: URL,
  wants: Kind,
): Promise<Omit<Fetched, 'permanentUrl'>> {
  const host = hostOf(url);
  const contentType = header(headers, 'content-type');
  const hasBody = status !== 304 && status !== 204;
  const problem = problemOf(status, hasBody ? (contentType ?? '') : null, wants, host);
  if (problem) {
    discard(body);
    throw new FetchError(problem, { status, retryAfter: header(headers, 'retry-after') });
  }
  if (!hasBody) await body.dump();
  const encoding = header(headers, 'content-encoding') ?? '';
  return {
    status,
    url: url.href,
    body: hasBody ? await readBody(body, encoding, host) : new Uint8Array(),
    contentType,
    etag: validator(headers, 'etag'),
    lastModified: validator(headers, 'last-modified'),
    cacheControl: header(headers, 'cache-control') ?? undefined,
  };
}

function problemOf(
  status: number,
  contentType: string | null,
  wants: Kind,
  host: string,
): string | undefined {
  if (status === 404 || status === 410) return `${host} has no such page (${status}).`;
  if (status === 401 || status === 403) return `${host} does not let me read that (${status}).`;
  if (status === 429) return `${host} asks for fewer visits (429).`;
  if (status >= 500) return `${host} is in trouble (${status}); try again later.`;
  if (status !== 304 && (status < 200 || status > 299))
    return `${host} gave an answer that I do not understand (${status}).`;
  if (contentType === null) return undefined;
  const kind = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return READABLE[wants].test(kind)
    ? undefined
    : `${host} sent ${kind ? `“${kind}”` : 'something without a type'}, not ${wants === 'feed' ? 'a feed' : 'a web page'}.`;
}

type Headers = Dispatcher.ResponseData['headers'];

export function header(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** An over-long validator is dropped: it would be stored and sent with every visit. */
function validator(headers: Headers, name: string): string | null {
  const value = header(headers, name);
  return value && value.length <= MAX_VALIDATOR ? value : null;
}
