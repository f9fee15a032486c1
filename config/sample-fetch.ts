import { readFile } from 'node:fs/promises';
import { extname } from 'node:path/posix';
import type { Fetch } from '../src/ingest/web/safe-fetch.ts';

const DAY_MS = 86_400_000;
/** The newest date in the sample newsroom. */
const SAMPLE_NEWEST_MS = Date.parse('2026-03-20T07:40:00Z');
const CONTENT_TYPES: Record<string, string> = {
  '.atom': 'application/atom+xml',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/feed+json',
  '.rss': 'application/rss+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};
// `2026-03-19T08:15:00Z`
const ISO = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})/gu;
// `Thu, 19 Mar 2026 08:15:00 GMT`
const RFC_822 =
  /\b[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})/gu;

/**
 * Serves the sample newsroom as if it were on the web: `https://host/path` is the file `host/path`
 * in `dir`. All dates are moved by whole days, so that the newest article is less than a day old at
 * `now` and the times of day stay as they are.
 */
export function createSampleFetch(dir: URL, now: Date): Fetch {
  const days = Math.floor((now.getTime() - SAMPLE_NEWEST_MS) / DAY_MS);
  return async (address) => {
    const file = fileOf(address, dir);
    const text = await readFile(file, 'utf8').catch((cause) => {
      throw new Error(`The sample newsroom has nothing at ${address}.`, { cause });
    });
    return {
      status: 200,
      url: address,
      permanentUrl: null,
      body: new TextEncoder().encode(shiftDates(text, days)),
      contentType: CONTENT_TYPES[extname(file.pathname)] ?? 'text/html; charset=utf-8',
      etag: null,
      lastModified: null,
    };
  };
}

function fileOf(address: string, dir: URL): URL {
  const { hostname, pathname } = new URL(address);
  const file = new URL(`./${hostname}${pathname}`, dir);
  // A host may be named “..”, and an encoded slash would later be read as a real one.
  if (!file.href.startsWith(dir.href) || /%2f|%5c|%00/iu.test(pathname))
    throw new Error(`The sample newsroom has nothing at ${address}.`);
  return file;
}

function shiftDates(text: string, days: number): string {
  const shift = (date: string): Date => new Date(Date.parse(date) + days * DAY_MS);
  return text
    .replace(ISO, (date) => shift(date).toISOString().replace('.000Z', 'Z'))
    .replace(RFC_822, (date) => shift(date).toUTCString());
}
