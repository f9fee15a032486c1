import { parseFeed as parse } from 'feedsmith';
import { decodeText } from './decode.ts';
import { type FeedItem, readItems } from './feed-items.ts';
import { cutLine, plainText } from './plain-text.ts';
import { splitFeed } from './repair-feed.ts';
import { UnreadableError } from './unreadable.ts';

export type ParsedFeed = { title: string; items: FeedItem[] };

const MAX_CHARS = 5_000_000;
// Thousands of attributes on one element take the parser seconds.
const LONGEST_TAG = 100_000;
const MAX_ITEMS = 1_000;
const MAX_TITLE = 200;
// Controls that XML does not know, and what stands before the first element.
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
const JUNK = /^[^<{]+/u;

/**
 * Reads RSS, RDF, Atom or JSON Feed, whatever it calls itself. An ill-formed feed gives the items that are
 * whole. Each item comes once, by guid and by address. Throws `UnreadableError` for anything that is no feed.
 */
export function parseFeed(
  body: Uint8Array,
  { url, contentType, name = url }: { url: string; contentType: string | null; name?: string },
): ParsedFeed {
  const text = decodeText(body, contentType).replace(CONTROL, '').replace(JUNK, '');
  if (text === '') throw new UnreadableError(`${name} is empty.`);
  if (text.length > MAX_CHARS || hasEndlessTag(text))
    throw new UnreadableError(`${name} is too large for a feed.`);
  const feeds = parseWhole(text) ?? parsePieces(text);
  const title = feeds[0]?.feed.title;
  if (feeds.length === 0) throw new UnreadableError(`${name} is not a feed that I can read.`);
  return {
    title: cutLine(plainText((typeof title === 'string' ? title : title?.value) ?? ''), MAX_TITLE),
    items: onlyOnce(feeds.flatMap((feed) => readItems(feed, url))),
  };
}

type AnyFeed = ReturnType<typeof parse<string>>;

function parseWhole(text: string): AnyFeed[] | undefined {
  try {
    return [parse(text, { maxItems: MAX_ITEMS })];
  } catch {
    // Said by the caller, once the pieces have failed too.
    return undefined;
  }
}

const parsePieces = (text: string): AnyFeed[] =>
  splitFeed(text).flatMap((piece) => parseWhole(piece) ?? []);

function onlyOnce(items: FeedItem[]): FeedItem[] {
  const seen = new Set<string>();
  return items.filter(({ guid, url }) => {
    const keys = [guid && `guid ${guid}`, url && `url ${url}`].filter((key) => key !== null);
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

function hasEndlessTag(text: string): boolean {
  for (let open = text.indexOf('<'); open !== -1; ) {
    const isText = text.startsWith('<![CDATA[', open);
    const close = text.indexOf(isText ? ']]>' : '>', open);
    const end = close === -1 ? text.length : close;
    if (!isText && end - open > LONGEST_TAG) return true;
    open = text.indexOf('<', end);
  }
  return false;
}
