import type { Dispatcher } from 'undici';
import { hostOf } from './check-url.ts';
import { FetchError } from './fetch-error.ts';
import { discard, readBody } from './read-body.ts';

/** A page may not be JSON; a feed may be any type that feeds are served as, even HTML. */
export type Wanted = 'feed' | 'page';

export type Fetched = {
  status: number;
  /** Where the redirects ended. */
  url: string;
  /** Where it has moved for good, if all redirects were permanent. */
  permanentUrl: string | null;
  body: Uint8Array;
  contentType: string | null;
  etag: string | null;
  lastModified: string | null;
  /** The Cache-Control header as it came. */
  cacheControl?: string | undefined;
};

const MAX_VALIDATOR_CHARS = 512;
const READABLE = {
  feed: /^(?:text\/(?:html|plain|xml|markdown|rdf)|application\/(?:json|xml|rdf|xhtml\+xml|[\w.-]+\+(?:xml|json)))$/u,
  page: /^(?:text\/(?:html|plain|xml|markdown)|application\/(?:xml|xhtml\+xml))$/u,
};

/** Reads an answer that is not a redirect. Throws `FetchError` unless it is 2xx or 304 and text. */
export async function readResponse(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  url: URL,
  wants: Wanted,
): Promise<Omit<Fetched, 'permanentUrl'>> {
  const host = hostOf(url);
  const contentType = header(headers, 'content-type');
  const hasBody = status !== 304 && status !== 204;
  const problem = statusProblem(status) ?? (hasBody ? typeProblem(contentType, wants) : undefined);
  if (problem) {
    discard(body);
    throw new FetchError(`${host} ${problem}.`, {
      status,
      retryAfter: header(headers, 'retry-after'),
    });
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

/** What is wrong with a status, to be said after the host's name. */
function statusProblem(status: number): string | undefined {
  if (status === 404 || status === 410) return `has no such page (${status})`;
  if (status === 401 || status === 403) return `does not let me read that (${status})`;
  if (status === 429) return `asks for fewer visits (${status})`;
  if (status >= 500) return `is in trouble (${status}); try again later`;
  const isGood = status === 304 || (status >= 200 && status <= 299);
  return isGood ? undefined : `gave an answer that I do not understand (${status})`;
}

function typeProblem(contentType: string | null, wants: Wanted): string | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (READABLE[wants].test(type)) return undefined;
  const sent = type ? `“${type}”` : 'something without a type';
  return `sent ${sent}, not ${wants === 'feed' ? 'a feed' : 'a web page'}`;
}

type Headers = Dispatcher.ResponseData['headers'];

export function header(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** A validator is stored and sent with every visit, so one that is too long is dropped. */
function validator(headers: Headers, name: string): string | null {
  const value = header(headers, name);
  return value && value.length <= MAX_VALIDATOR_CHARS ? value : null;
}
