/** By address, in lower case and without a final slash; `''` for the feed formats themselves. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://backend.userland.com/rss091', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://purl.org/atom/ns#', ''],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/net/rss1.1#', ''],
  ['http://purl.org/rss/1.0', ''],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/2005/atom', ''],
]);
const MAX_URI_CHARS = 200;

/** The prefix that feeds use for a namespace: `''` for a feed's own, undefined if unknown. */
export function usualPrefix(uri: string): string | undefined {
  return PREFIXES.get(uri.slice(0, MAX_URI_CHARS).trim().toLowerCase().replace(/\/$/u, ''));
}
