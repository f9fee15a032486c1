import { Parser } from 'htmlparser2';
import { cutLine } from '../cut-line.ts';
import { plainText } from '../plain-text.ts';
import { webUrl } from '../web/clean-url.ts';

/** A feed that a page links to. Its address has not been fetched or checked. */
export type FoundFeed = { url: string; title: string };
/** The lowest `rank` is the likeliest. */
type Candidate = FoundFeed & { rank: number };

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/iu;
const LOOSE_TYPE = /^(?:text|application)\/(?:xml|json)\b/iu;
// /feed, /feeds/news.xml, /rss, index.rdf, atom.xml, ?feed=rss2
const FEED_ADDRESS =
  /(?:\/(?:feeds?|rss2?|atom)(?:\/|\.(?:xml|json|php))?|\.(?:rss|atom|rdf)|\/(?:feed|rss|atom|index)s?\.(?:xml|json)|\/feeds?\/[^?#]+|\/rss\/[^?#]+|[?&](?:feed|format)=(?:rss2?|atom|feed|xml))$/iu;
const COMMENTS = /comment/iu;
const MAX_FEEDS = 20;
const MAX_CANDIDATES = 1_000;
// The parser slows down on endlessly nested elements; feeds are named long before.
const MAX_DEPTH = 256;
const MAX_TITLE_CHARS = 200;
const ENOUGH = Symbol('enough');
/** Usual paths of feeds that a page does not announce. */
const USUAL_PATHS = [
  '/feed',
  '/rss',
  '/feed.xml',
  '/rss.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
];

/**
 * The feeds that a page names, the likeliest first: those in its head, then links that look like
 * feeds, and feeds of comments last. Addresses are resolved against `<base>` and `url`. Takes
 * linear time and loads nothing.
 */
export function findFeeds(html: string, url: string): FoundFeed[] {
  let base = url;
  let link: Candidate | undefined;
  const found: Candidate[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > MAX_DEPTH || found.length > MAX_CANDIDATES) throw ENOUGH;
      if (name === 'base' && base === url) base = webUrl(attributes.href, url)?.href ?? url;
      if (name === 'link') found.push(...fromHead(attributes, base));
      if (name === 'a') {
        link = fromLink(attributes, base);
        if (link) found.push(link);
      }
    },
    ontext(text) {
      if (link && link.title.length < MAX_TITLE_CHARS) link.title += text;
    },
    onclosetag(name) {
      depth--;
      if (name === 'a') link = undefined;
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  const once = new Map(found.sort((a, b) => b.rank - a.rank).map((feed) => [feed.url, feed]));
  return [...once.values()]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_FEEDS)
    .map(({ url, title }) => ({ url, title: cutLine(plainText(title), MAX_TITLE_CHARS) }));
}

/** The addresses to try on a site whose page names no feed. */
export const usualFeedAddresses = (url: string): string[] =>
  USUAL_PATHS.map((path) => new URL(path, url).href);

type Attributes = Record<string, string | undefined>;

function fromHead(
  { rel = '', type = '', href, title = '' }: Attributes,
  base: string,
): Candidate[] {
  const url = /(?:^|\s)(?:alternate|feed)(?:\s|$)/iu.test(rel) ? webUrl(href, base)?.href : null;
  if (!url) return [];
  const isFeed = FEED_TYPE.test(type.trim());
  if (!isFeed && !(LOOSE_TYPE.test(type.trim()) && FEED_ADDRESS.test(url))) return [];
  return [{ url, title, rank: COMMENTS.test(`${title} ${url}`) ? 3 : isFeed ? 0 : 1 }];
}

function fromLink({ href, type = '' }: Attributes, base: string): Candidate | undefined {
  const url = webUrl(href, base)?.href;
  if (!url || !(FEED_TYPE.test(type) || FEED_ADDRESS.test(url))) return undefined;
  return { url, title: '', rank: COMMENTS.test(url) ? 4 : 2 };
}
