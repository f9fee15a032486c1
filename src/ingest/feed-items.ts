import type { parseFeed } from 'feedsmith';
import { readDate } from './dates.ts';
import { cleanUrl } from './identity.ts';
import { cutLine, plainText } from './plain-text.ts';

export type FeedItem = {
  guid: string | null;
  url: string | null;
  title: string;
  author: string | null;
  published: string | null;
  /** On one line, without markup. */
  summary: string | null;
  /** The whole article or what the feed gives of it, as HTML. */
  contentHtml: string | null;
};

type AnyFeed = ReturnType<typeof parseFeed<string>>;
type Feed<F extends AnyFeed['format']> = Extract<AnyFeed, { format: F }>['feed'];
type RssItem = NonNullable<Feed<'rss'>['items']>[number];
type RdfItem = NonNullable<Feed<'rdf'>['items']>[number];
type AtomEntry = NonNullable<Feed<'atom'>['entries']>[number];
type JsonItem = NonNullable<Feed<'json'>['items']>[number];

/** What an item gives before it is cleaned. */
type RawItem = {
  guid?: string | undefined;
  links: (string | undefined)[];
  title?: string | undefined;
  author?: string | undefined;
  dates: (string | undefined)[];
  summary?: string | undefined;
  content?: string | undefined;
  base?: string | undefined;
};

const MAX_TITLE = 300;
// A description with these holds paragraphs, not a line.
const BLOCKS = /<(?:p|br|div|li)\b/iu;

/** The items of a feed as feedsmith gives it, addresses resolved against `url` and `xml:base`. */
export function readItems(parsed: AnyFeed, url: string): FeedItem[] {
  const base = baseOf('xml' in parsed.feed ? parsed.feed.xml?.base : undefined, url);
  return rawItems(parsed)
    .map((raw) => cleanItem(raw, baseOf(raw.base, base)))
    .filter((item) => item.title !== '');
}

function rawItems(parsed: AnyFeed): RawItem[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(fromRss);
    case 'rdf':
      return (parsed.feed.items ?? []).map(fromRdf);
    case 'atom':
      return (parsed.feed.entries ?? []).map(fromAtom);
    case 'json':
      return (parsed.feed.items ?? []).map(fromJson);
  }
}

const fromRss = (item: RssItem): RawItem => ({
  guid: item.guid?.value,
  links: [
    item.link,
    item.guid?.isPermaLink === false ? undefined : absolute(item.guid?.value),
    alternate(item.atom?.links),
  ],
  title: item.title ?? item.dc?.titles?.[0],
  author: item.dc?.creators?.join(', ') ?? item.authors?.[0]?.name ?? item.itunes?.author,
  dates: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.created?.[0], item.atom?.published],
  summary: item.description ?? item.dc?.descriptions?.[0] ?? item.itunes?.summary,
  content: item.content?.encoded,
  base: item.xml?.base,
});

const fromRdf = (item: RdfItem): RawItem => ({
  guid: item.rdf?.about,
  links: [item.link, item.rdf?.about],
  title: item.title ?? item.dc?.titles?.[0],
  author: item.dc?.creators?.join(', '),
  dates: [item.dc?.dates?.[0], item.dcterms?.created?.[0]],
  summary: item.description ?? item.dc?.descriptions?.[0],
  content: item.content?.encoded,
  base: item.xml?.base,
});

const fromAtom = (entry: AtomEntry): RawItem => ({
  guid: entry.id,
  links: [alternate(entry.links), entry.content?.src],
  title: entry.title?.value,
  author: entry.authors
    ?.map(({ name }) => name)
    .filter(Boolean)
    .join(', '),
  dates: [entry.published, entry.updated, entry.dc?.dates?.[0]],
  summary: entry.summary?.value,
  content: isMarkup(entry.content?.type) ? entry.content?.value : asHtml(entry.content?.value),
  base: entry.content?.xml?.base ?? entry.xml?.base,
});

const fromJson = (item: JsonItem): RawItem => ({
  guid: item.id,
  links: [item.url, item.external_url],
  title: item.title,
  author: item.authors
    ?.map(({ name }) => name)
    .filter(Boolean)
    .join(', '),
  dates: [item.date_published, item.date_modified],
  summary: item.summary ?? item.content_text,
  content: item.content_html ?? asHtml(item.content_text),
});

function cleanItem(raw: RawItem, base: string): FeedItem {
  const url = raw.links.map((link) => cleanUrl(link, base)).find(Boolean) ?? null;
  const summary = plainText(raw.summary ?? '') || null;
  const title = plainText(raw.title ?? '') || summary || (url ? new URL(url).hostname : '');
  return {
    guid: raw.guid?.trim() || null,
    url,
    title: cutLine(title, MAX_TITLE),
    author: plainText(raw.author ?? '') || null,
    published: raw.dates.map(readDate).find(Boolean) ?? null,
    summary,
    contentHtml: raw.content || (BLOCKS.test(raw.summary ?? '') ? raw.summary : null) || null,
  };
}

type Link = { href?: string; rel?: string; type?: string };

function alternate(links: Link[] = []): string | undefined {
  const pages = links.filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (pages.find(({ type }) => type?.includes('html')) ?? pages[0])?.href;
}

const absolute = (text = ''): string | undefined => (/^https?:/iu.test(text) ? text : undefined);

const baseOf = (own: string | undefined, outer: string): string => cleanUrl(own, outer) ?? outer;

const isMarkup = (type: string | undefined): boolean => /html/u.test(type ?? 'html');

function asHtml(text: string | undefined): string | undefined {
  const escaped = text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped && `<p>${escaped.replace(/\n\s*\n/gu, '</p><p>')}</p>`;
}
