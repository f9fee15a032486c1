import { UnreadableError } from '../unreadable-error.ts';
import { webUrl } from '../web/clean-url.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** A feed of a list of subscriptions; `group` is the outline it stands in. */
export type ListedFeed = { url: string; title: string; group: string | null };

const MAX_NAME = 200;

const OPML = /<opml[\s>]/iu;

/** Whether a text begins as OPML does. */
export const isOpml = (text: string): boolean => OPML.test(text.slice(0, 2_000));

/** The feeds of an OPML file, in order and each once. Throws `UnreadableError` for anything that is no OPML. */
export function readOpml(xml: string): ListedFeed[] {
  const opml = readXml(xml)?.children.find(({ name }) => name === 'opml');
  const body = opml?.children.find(({ name }) => name === 'body');
  if (!body) throw new UnreadableError('That is not a list of feeds (OPML).');
  const feeds = new Map<string, ListedFeed>();
  for (const feed of listFeeds(body, null)) if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
  return [...feeds.values()];
}

function listFeeds(parent: XmlElement, group: string | null): ListedFeed[] {
  const outlines = parent.children.filter(({ name }) => name === 'outline');
  return outlines.flatMap((outline) => {
    const name = nameOf(outline);
    // A feed's address is kept whole: `?rss=1` may be what makes it one.
    const url = webUrl(outline.attributes.get('xmlurl'))?.href;
    const own = url ? [{ url, title: name || new URL(url).hostname, group }] : [];
    return [...own, ...listFeeds(outline, name || group)];
  });
}

function nameOf({ attributes }: XmlElement): string {
  const name = attributes.get('title') || attributes.get('text') || '';
  return name.slice(0, MAX_NAME).toWellFormed().replace(/\s+/gu, ' ').trim();
}
