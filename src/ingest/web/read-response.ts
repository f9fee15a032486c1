import type { Dispatcher } from 'undici';
import { beginsAsFeed } from '../source-kind.ts';
import { hostOf } from './check-url.ts';
import { decodeText, firstBytes } from './decode-text.ts';
import { FetchError } from './fetch-error.ts';
import { discard, readBody, type Wanted } from './read-body.ts';

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
/** Enough to see whether a body begins as a feed. */
const HEAD_BYTES = 10_000;
const READABLE = {
  feed: /^(?:text\/(?:html|plain|xml|markdown|rdf)|application\/(?:json|xml|rdf|xhtml\+xml|[\w.-]+\+(?:xml|json)))$/u,
  page: /^(?:text\/(?:html|plain|xml|markdown)|application\/(?:xml|xhtml\+xml))$/u,
};
// What feeds are called by servers that do not know them: nothing, text/rss, application/rss,
// application/octet-stream
const UNTOLD =
  /^(?:|[\w-]+|text\/[\w.+-]+|(?:application|binary|unknown)\/(?:x-)?(?:atom|download|feed|force-download|gzip|javascript|octet-stream|rss|unknown|xml))$/u;

/**
 * Reads an answer that is not a redirect. Throws `FetchError` unless it is 2xx or 304 and text. A
 * feed without a proper type is known by how it begins.
 */
export async function readResponse(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  url: URL,
  wants: Wanted,
): Promise<Omit<Fetched, 'permanentUrl'>> {
  const host = hostOf(url);
  const contentType = header(headers, 'content-type');
  const hasBody = status !== 304 && status !== 204;
  const mistyped = hasBody ? typeProblem(contentType, wants) : undefined;
  const problem = statusProblem(status) ?? (mayBeFeed(contentType, wants) ? undefined : mistyped);
  if (problem) {
    discard(body);
    throw new FetchError(`${host} ${problem}.`, {
      status,
      retryAfter: header(headers, 'retry-after'),
    });
  }
  if (!hasBody) await body.dump();
  const encoding = header(headers, 'content-encoding') ?? '';
  const read = hasBody ? await readBody(body, { encoding, host, wants }) : new Uint8Array();
  if (mistyped && !beginsAsFeed(decodeText(firstBytes(read, HEAD_BYTES), null)))
    throw new FetchError(`${host} ${mistyped}.`, { status });
  return {
    status,
    url: url.href,
    body: read,
    contentType,
    etag: validator(headers, 'etag'),
    lastModified: validator(headers, 'last-modified'),
    cacheControl: header(headers, 'cache-control') ?? undefined,
  };
}

/** What is wrong with a status, to be said after the host's name. */
function statusProblem(status: number): string | undefined {
  if (status === 404 || status === 410) return `has no such page (${status})`;
  if (status === 402) return `lets me read that for money only (${status})`;
  if (status === 451) return `does not let me read that (${status}, for legal reasons)`;
  if (status === 401 || status === 403) return `does not let me read that (${status})`;
  if (status === 429) return `asks for fewer visits (${status})`;
  if (status >= 500) return `is in trouble (${status}); try again later`;
  const isGood = status === 304 || (status >= 200 && status <= 299);
  return isGood ? undefined : `gave an answer that I do not understand (${status})`;
}

function typeProblem(contentType: string | null, wants: Wanted): string | undefined {
  const type = typeOf(contentType);
  if (READABLE[wants].test(type)) return undefined;
  const sent = type ? `“${type}”` : 'something without a type';
  return `sent ${sent}, not ${wants === 'feed' ? 'a feed' : 'a web page'}`;
}

/** Whether only the beginning of a body can tell whether it is a feed. */
const mayBeFeed = (contentType: string | null, wants: Wanted): boolean =>
  wants === 'feed' && UNTOLD.test(typeOf(contentType));

const typeOf = (contentType: string | null): string =>
  contentType?.split(';')[0]?.trim().toLowerCase() ?? '';

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
