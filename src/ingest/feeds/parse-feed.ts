import type { Pace } from '../../model.ts';
import { cutLine } from '../cut-line.ts';
import { plainText } from '../plain-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { decodeText } from '../web/decode-text.ts';
import { cleanItem, type FeedItem } from './feed-item.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';

/** `pace` is how often the feed asks to be read, if it does; `language` a code such as `en`. */
export type ParsedFeed = {
  title: string;
  items: FeedItem[];
  pace: Pace | undefined;
  language?: string | undefined;
};
/** Where a feed came from; `name` stands for it in error messages. */
type Served = { url: string; contentType: string | null; name?: string };

const MAX_CHARS = 5_000_000;
const MAX_ITEMS = 1_000;
const MAX_TITLE_CHARS = 200;
// Control characters that XML does not allow
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
// Whatever stands before the first element or object
const JUNK = /^[^<{]+/u;

/**
 * Reads RSS, RDF, Atom or JSON Feed, whatever its content type says. A malformed feed gives the
 * items that are whole. Items with the same guid or address count once; items with nothing to read
 * are left out. Throws `UnreadableError` for anything that is not a feed.
 */
export function parseFeed(body: Uint8Array, served: Served): ParsedFeed {
  const feed = readFeed(body, served);
  return { ...feed, items: onlyOnce(feed.items.filter(({ title }) => title !== '')) };
}

/** Everything a feed lists, repeated and empty items too. Throws as `parseFeed` does. */
export function readFeed(body: Uint8Array, { url, contentType, name = url }: Served): ParsedFeed {
  const text = decodeText(body, contentType).replace(CONTROL, '').replace(JUNK, '');
  if (text === '') throw new UnreadableError(`${name} is empty.`);
  if (text.length > MAX_CHARS) throw new UnreadableError(`${name} is too large for a feed.`);
  const feed = text.startsWith('{') ? readJsonFeed(text) : readXmlFeed(text);
  if (!feed) throw new UnreadableError(`${name} is not a feed that I can read.`);
  return {
    title: cutLine(plainText(feed.title ?? ''), MAX_TITLE_CHARS),
    items: feed.items.slice(0, MAX_ITEMS).map((item) => cleanItem(item, url)),
    pace: feed.pace,
  };
}

function onlyOnce(items: FeedItem[]): FeedItem[] {
  const seen = new Set<string>();
  return items.filter(({ guid, url }) => {
    const keys = [guid && `guid ${guid}`, url && `url ${url}`].filter((key) => key !== null);
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}
