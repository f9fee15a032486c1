import { UnreadableError } from '../unreadable-error.ts';
import { webUrl } from '../web/clean-url.ts';
import { findChild, findChildren } from './find-child.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** A feed in a list of subscriptions; `group` is the name of the outline around it. */
export type ListedFeed = { url: string; title: string; group: string | null };

const MAX_NAME_CHARS = 200;

/**
 * The feeds of an OPML file in order, each once. Throws `UnreadableError` for anything that is not
 * OPML.
 */
export function readOpml(xml: string): ListedFeed[] {
  const body = findChild(findChild(readXml(xml), 'opml'), 'body');
  if (!body) throw new UnreadableError('That is not a list of feeds (OPML).');
  const feeds = new Map<string, ListedFeed>();
  for (const feed of listFeeds(body, null)) if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
  return [...feeds.values()];
}

function listFeeds(parent: XmlElement, group: string | null): ListedFeed[] {
  return findChildren(parent, 'outline').flatMap((outline) => {
    const name = nameOf(outline);
    // Not cleaned: `?rss=1` may be what makes an address that of a feed.
    const url = webUrl(outline.attributes.get('xmlurl'))?.href;
    const own = url ? [{ url, title: name || new URL(url).hostname, group }] : [];
    return [...own, ...listFeeds(outline, name || group)];
  });
}

function nameOf({ attributes }: XmlElement): string {
  const name = attributes.get('title') || attributes.get('text') || '';
  return name.slice(0, MAX_NAME_CHARS).toWellFormed().replace(/\s+/gu, ' ').trim();
}
