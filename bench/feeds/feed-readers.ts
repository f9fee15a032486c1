/** The packages from npm that our reading of feeds is compared with. */
export const FEED_READERS = { feedsmith: '3.0.1', 'rss-parser': '3.13.0' };

type Words = string | undefined;
type Entry = {
  id?: string;
  title?: { value?: string };
  links?: { rel?: string; href?: string }[];
  published?: string;
  updated?: string;
  summary?: { value?: string };
  content?: { value?: string; src?: string };
  dc?: { dates?: string[] };
  xml?: { base?: string };
};
type RssItem = {
  title?: string;
  link?: string;
  description?: string;
  pubDate?: string;
  guid?: { value?: string; isPermaLink?: boolean };
  atom?: { links?: { href?: string }[]; published?: string };
  content?: { encoded?: string };
  dc?: { titles?: string[]; dates?: string[]; descriptions?: string[] };
  dcterms?: { issued?: string[]; created?: string[]; modified?: string[] };
  itunes?: { summary?: string };
  rdf?: { about?: string };
  xml?: { base?: string };
};
type JsonItem = Partial<
  Record<
    | 'content_html'
    | 'content_text'
    | 'date_modified'
    | 'date_published'
    | 'external_url'
    | 'id'
    | 'summary'
    | 'title'
    | 'url',
    string
  >
>;

/** What feedsmith gives, as far as it is compared. */
export type FeedsmithFeed =
  | { format: 'rss'; feed: { title?: Words; items?: RssItem[] } }
  | { format: 'rdf'; feed: { title?: Words; items?: RssItem[] } }
  | { format: 'atom'; feed: { title?: { value?: string }; entries?: Entry[] } }
  | { format: 'json'; feed: { title?: Words; items?: JsonItem[] } };
export type Feedsmith = { parseFeed(text: string): FeedsmithFeed };

type RssParserItem = Record<
  | 'content'
  | 'contentSnippet'
  | 'guid'
  | 'id'
  | 'isoDate'
  | 'link'
  | 'pubDate'
  | 'summary'
  | 'title',
  unknown
>;
export type RssParser = new (options?: {
  timeout: number;
}) => { parseString(text: string): Promise<{ title: unknown; items: RssParserItem[] }> };
