import { UnreadableError } from '../unreadable-error.ts';
import { webUrl } from '../web/clean-url.ts';
import { findChild, findChildren } from './find-child.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** A feed in a list of subscriptions; `group` is the name of the outline around it. */
export type ListedFeed = { url: string; title: string; group: string | null };

const MAX_NAME_CHARS = 200;

const AGAIN = 'Save it again under “Export” in the feed reader that it comes from.';

/**
 * The feeds of an OPML file in order, each once. Throws `UnreadableError`, which says what to do,
 * for anything that is not OPML, that breaks off, or whose outlines have no address.
 */
export function readOpml(xml: string): ListedFeed[] {
  const tree = readXml(xml);
  if (!tree) throw new UnreadableError(`The outlines of that list are nested too deep. ${AGAIN}`);
  const opml = findChild(tree, 'opml');
  if (!opml)
    throw new UnreadableError(
      'That is not a list of feeds (OPML). Feed readers save one under “Export”.',
    );
  const body = findChild(opml, 'body');
  const found = body ? listFeeds(body, null) : [];
  // Half a list would be followed as if it were the whole.
  if (!opml.closed) throw new UnreadableError(`${describeEnd(xml, found.at(-1))} ${AGAIN}`);
  if (!body) throw new UnreadableError(`That list has no <body> for its feeds. ${AGAIN}`);
  if (found.length === 0 && findChildren(body, 'outline').length > 0)
    throw new UnreadableError(
      `No outline of that list has the address of a feed, xmlUrl="https://…". ${AGAIN}`,
    );
  const feeds = new Map<string, ListedFeed>();
  for (const feed of found) if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
  return [...feeds.values()];
}

/** `That list breaks off in line 12, after “The Paper”: </opml> is missing.` */
function describeEnd(xml: string, last: ListedFeed | undefined): string {
  const line = xml.trimEnd().split('\n').length;
  const after = last ? `, after “${last.title}”` : '';
  return `That list breaks off in line ${line}${after}: </opml> is missing.`;
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
