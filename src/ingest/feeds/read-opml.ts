import { message, say } from '../../language/say.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { webUrl } from '../web/clean-url.ts';
import { findChild, findChildren } from './find-child.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** A feed in a list of subscriptions; `group` is the name of the outline around it. */
export type ListedFeed = { url: string; title: string; group: string | null };

const MAX_NAME_CHARS = 200;

const AGAIN = message('Save it again under “Export” in the feed reader that it comes from.');

/**
 * The feeds of an OPML file in order, each once. Throws `UnreadableError`, which says what to do,
 * for anything that is not OPML, that breaks off, or whose outlines have no address.
 */
export function readOpml(xml: string): ListedFeed[] {
  const tree = readXml(xml);
  if (!tree) throw saveAgain(say('The outlines of that list are nested too deep.'));
  const opml = findChild(tree, 'opml');
  if (!opml)
    throw new UnreadableError(
      say('That is not a list of feeds (OPML). Feed readers save one under “Export”.'),
    );
  const body = findChild(opml, 'body');
  const found = body ? listFeeds(body, null) : [];
  // Half a list would be followed as if it were the whole.
  if (!opml.closed) throw saveAgain(describeEnd(xml, found.at(-1)));
  if (!body) throw saveAgain(say('That list has no <body> for its feeds.'));
  if (found.length === 0 && findChildren(body, 'outline').length > 0)
    throw saveAgain(say('No outline of that list has the address of a feed, xmlUrl="https://…".'));
  const feeds = new Map<string, ListedFeed>();
  for (const feed of found) if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
  return [...feeds.values()];
}

/** `That list breaks off in line 12, after “The Paper”: </opml> is missing.` */
function describeEnd(xml: string, last: ListedFeed | undefined): string {
  const line = xml.trimEnd().split('\n').length;
  return last
    ? say('That list breaks off in line {line}, after “{title}”: </opml> is missing.', {
        line,
        title: last.title,
      })
    : say('That list breaks off in line {line}: </opml> is missing.', { line });
}

const saveAgain = (problem: string): UnreadableError =>
  new UnreadableError(`${problem} ${say(AGAIN)}`);

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
