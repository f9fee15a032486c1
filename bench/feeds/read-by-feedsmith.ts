import type { RawFeed, RawItem } from '../../src/ingest/feeds/raw-feed.ts';
import type { Feedsmith, FeedsmithFeed } from './feed-readers.ts';

type Feed<F extends FeedsmithFeed['format']> = Extract<FeedsmithFeed, { format: F }>['feed'];
type RssItem = NonNullable<Feed<'rss'>['items']>[number];
type RdfItem = NonNullable<Feed<'rdf'>['items']>[number];
type AtomEntry = NonNullable<Feed<'atom'>['entries']>[number];
type JsonItem = NonNullable<Feed<'json'>['items']>[number];

/** What feedsmith makes of a feed, in our fields. */
export function readByFeedsmith({ parseFeed }: Feedsmith, text: string): RawFeed {
  const parsed = parseFeed(text);
  const { title } = parsed.feed;
  return { title: typeof title === 'string' ? title : title?.value, items: itemsOf(parsed) };
}

function itemsOf(parsed: FeedsmithFeed): RawItem[] {
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
    item.guid?.isPermaLink === false ? undefined : item.guid?.value,
    item.atom?.links?.[0]?.href,
  ],
  title: item.title ?? item.dc?.titles?.[0],
  dates: [
    item.pubDate,
    item.dc?.dates?.[0],
    item.dcterms?.issued?.[0],
    item.dcterms?.created?.[0],
    item.dcterms?.modified?.[0],
    item.atom?.published,
  ],
  summary: item.description ?? item.dc?.descriptions?.[0] ?? item.itunes?.summary,
  content: item.content?.encoded,
  base: [item.xml?.base ?? []].flat(),
});

const fromRdf = (item: RdfItem): RawItem => ({
  guid: item.rdf?.about,
  links: [item.link, item.rdf?.about],
  title: item.title ?? item.dc?.titles?.[0],
  dates: [item.dc?.dates?.[0], item.dcterms?.created?.[0]],
  summary: item.description ?? item.dc?.descriptions?.[0],
  content: item.content?.encoded,
});

const fromAtom = (entry: AtomEntry): RawItem => ({
  guid: entry.id,
  links: [
    entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    entry.content?.src,
  ],
  title: entry.title?.value,
  dates: [entry.published, entry.updated, entry.dc?.dates?.[0]],
  summary: entry.summary?.value,
  content: entry.content?.value,
  base: [entry.xml?.base ?? []].flat(),
});

const fromJson = (item: JsonItem): RawItem => ({
  guid: item.id,
  links: [item.url, item.external_url],
  title: item.title,
  dates: [item.date_published, item.date_modified],
  summary: item.summary ?? item.content_text,
  content: item.content_html,
});
