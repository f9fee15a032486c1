import type { Feed } from '../../src/api/feed.ts';
import type { FeedEntry } from '../../src/api/feed-entry.ts';
import { contentOf, plain, urnOf } from './feed-content.ts';

/** A feed by https://www.jsonfeed.org/version/1.1/. */
export const toJsonFeed = ({ title, url, entries }: Feed, self: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: plain(title),
    home_page_url: url,
    feed_url: self,
    items: entries.map(toItem),
  });

const toItem = (entry: FeedEntry) => ({
  id: urnOf(entry.key),
  url: entry.url,
  ...(entry.sourceUrl && { external_url: entry.sourceUrl }),
  title: plain(entry.title),
  content_html: contentOf(entry),
  ...(entry.published && { date_published: entry.published }),
  date_modified: entry.updated,
  authors: [{ name: plain(entry.author) }],
});
