import type { Dispatcher } from 'undici';
import { say } from '../../language/say.ts';
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
  const mistyped = hasBody ? typeProblem(host, contentType, wants) : undefined;
  const problem =
    statusProblem(host, status) ?? (mayBeFeed(contentType, wants) ? undefined : mistyped);
  if (problem) {
    discard(body);
    throw new FetchError(problem, {
      status,
      retryAfter: header(headers, 'retry-after'),
    });
  }
  if (!hasBody) await body.dump();
  const encoding = header(headers, 'content-encoding') ?? '';
  const read = hasBody ? await readBody(body, { encoding, host, wants }) : new Uint8Array();
  if (mistyped && !beginsAsFeed(decodeText(firstBytes(read, HEAD_BYTES), null)))
    throw new FetchError(mistyped, { status });
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

/** What is wrong with a status. */
function statusProblem(host: string, status: number): string | undefined {
  if (status === 404 || status === 410)
    return say('{host} has no such page ({status}).', { host, status });
  if (status === 402)
    return say('{host} lets me read that for money only ({status}).', { host, status });
  if (status === 451)
    return say('{host} does not let me read that ({status}, for legal reasons).', { host, status });
  if (status === 401 || status === 403)
    return say('{host} does not let me read that ({status}).', { host, status });
  if (status === 429) return say('{host} asks for fewer visits ({status}).', { host, status });
  if (status >= 500)
    return say('{host} is in trouble ({status}); try again later.', { host, status });
  const isGood = status === 304 || (status >= 200 && status <= 299);
  return isGood
    ? undefined
    : say('{host} gave an answer that I do not understand ({status}).', { host, status });
}

function typeProblem(host: string, contentType: string | null, wants: Wanted): string | undefined {
  const type = typeOf(contentType);
  if (READABLE[wants].test(type)) return undefined;
  return type
    ? say('{host} sent “{type}”, not {wanted, select, feed {a feed} other {a web page}}.', {
        host,
        type,
        wanted: wants,
      })
    : say(
        '{host} sent something without a type, not {wanted, select, feed {a feed} other {a web page}}.',
        { host, wanted: wants },
      );
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
