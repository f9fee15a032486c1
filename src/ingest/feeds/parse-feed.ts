import { say } from '../../language/say.ts';
import type { Pace } from '../../model.ts';
import { cutLine } from '../cut-line.ts';
import { orderAmong } from '../dates/day-order.ts';
import { countryOf, localeOf, type Where } from '../dates/where.ts';
import { plainText } from '../plain-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { decodeText } from '../web/decode-text.ts';
import { MAX_FEED_BYTES } from '../web/read-body.ts';
import { type DatedItem, dateItem } from './date-of.ts';
import { cleanItem, type FeedItem } from './feed-item.ts';
import { markStamped } from './mark-stamped.ts';
import { isOldestFirst, newestFirst } from './newest-first.ts';
import type { RawFeed } from './raw-feed.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';
import { tellApart } from './tell-apart.ts';
import { withoutHouseWords } from './without-house-words.ts';

/** `pace` is how often the feed asks to be read, if it does; `language` a code such as `en`. */
export type ParsedFeed = {
  title: string;
  items: FeedItem[];
  pace: Pace | undefined;
  language?: string | undefined;
};
/** Where a feed came from; `name` stands for it in error messages. */
type Served = { url: string; contentType: string | null; name?: string };

const MAX_ITEMS = 1_000;
const MAX_TITLE_CHARS = 200;
/** A body of this size was cut, if only by a character. */
const CUT_BYTES = MAX_FEED_BYTES - 4;
// Control characters that XML does not allow
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
// RT @jane: the words of another account
const PASSED_ON = /^\s*(?:<[^<>]{1,500}>\s*){0,5}RT:? @/u;
// Whatever stands before the first element or object
const JUNK = /^[^<{]+/u;

/**
 * Reads RSS, RDF, Atom or JSON Feed, whatever its content type says: its newest thousand items, the
 * newest first. A feed that is malformed or was cut off gives the items that are whole. What it lists
 * twice counts once, and items with nothing to read are left out. Throws `UnreadableError` for
 * anything that is not a feed, and for one that was cut before its news came.
 */
export function parseFeed(body: Uint8Array, served: Served): ParsedFeed {
  const feed = readRaw(body, served);
  const dated = dateItems(feed, served);
  if (body.length >= CUT_BYTES && isOldestFirst(dated))
    throw new UnreadableError(
      say(
        '{name} is larger than 15 MB and begins with its oldest items, so I cannot reach its news.',
        { name: served.name ?? served.url },
      ),
    );
  const items = newestFirst(dated)
    .slice(0, MAX_ITEMS)
    .map((item) => clean(item, feed, served));
  const own = tellApart(items).filter(({ title }) => title !== '');
  return { ...about(feed), items: withoutHouseWords(markStamped(own)) };
}

/** Everything a feed lists, in its order, repeated and empty items too. Throws as `parseFeed` does. */
export function readFeed(body: Uint8Array, served: Served): ParsedFeed {
  const feed = readRaw(body, served);
  const items = dateItems(feed, served).map((item) => clean(item, feed, served));
  return { ...about(feed), items: markStamped(items) };
}

function readRaw(body: Uint8Array, { url, contentType, name = url }: Served): RawFeed {
  const text = decodeText(body, contentType).replace(CONTROL, '').replace(JUNK, '');
  if (text === '') throw new UnreadableError(say('{name} is empty.', { name }));
  const feed = text.startsWith('{') ? readJsonFeed(text) : readXmlFeed(text);
  if (!feed) throw new UnreadableError(say('{name} is not a feed that I can read.', { name }));
  return feed;
}

function dateItems(feed: RawFeed, { url }: Served): DatedItem[] {
  const where = whereIn(feed, url);
  return feed.items.map((item) => dateItem(item, where));
}

/** What the feed tells of the place where its dates were written. */
function whereIn({ language, home, items }: RawFeed, url: string): Where {
  return {
    language: localeOf(language)?.toString(),
    country: countryOf(home) ?? countryOf(url),
    order: orderAmong(items.flatMap(({ dates }) => dates)),
  };
}

const about = ({ title, language, pace }: RawFeed): Omit<ParsedFeed, 'items'> => ({
  title: cutLine(plainText(title ?? ''), MAX_TITLE_CHARS),
  pace,
  language: localeOf(language)?.language,
});

/** What an account passes on is somebody else’s. */
function clean(item: DatedItem, { author }: RawFeed, { url }: Served): FeedItem {
  const isPassedOn = PASSED_ON.test(item.content ?? item.summary ?? '');
  const by = item.author ?? (isPassedOn ? undefined : author);
  return cleanItem({ ...item, author: by }, url);
}
