type SourceKind = 'feed' | 'list' | 'page' | 'text';

const BY_NAME: [RegExp, SourceKind][] = [
  [/\.(?:txt|text|md|markdown)$/iu, 'text'],
  [/\.(?:html?|xhtml)$/iu, 'page'],
  [/\.(?:xml|rss|atom|rdf|json)$/iu, 'feed'],
];
const OPML = /<opml[\s>]/iu;
const FEED = /<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>]/iu;
// A feed or a list, or the declaration of XML
const BEGINNING =
  /^\s*<(?:\?xml\b|!doctype\s(?:rss|rdf|opml)|(?:rss|rdf:RDF|(?:\w+:)?feed|opml)[\s>])/iu;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
const OBJECT = /^\s*\{/u;
const JSON_NAMES = /jsonfeed\.org|"items"\s*:/u;
const PAGE = /<(?:!doctype html|html|head|body|article|p|div)[\s>]/iu;
/** How much of the beginning is looked at. */
const HEAD_CHARS = 5_000;
const OPML_HEAD_CHARS = 2_000;

/**
 * What a file or an answer holds: a list of feeds (OPML) by how it begins, anything else by its
 * name where that says so, and otherwise by how it begins.
 */
export function sourceKind(name: string, text: string): SourceKind {
  if (OPML.test(text.slice(0, OPML_HEAD_CHARS))) return 'list';
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (named) return named;
  const head = text.slice(0, HEAD_CHARS);
  if (isJsonFeed(text) || (FEED.test(head) && !/<html[\s>]/iu.test(head))) return 'feed';
  return PAGE.test(head) ? 'page' : 'text';
}

/** Whether an answer without a proper type may be a feed or a list, by how it begins. */
export const beginsAsFeed = (head: string): boolean =>
  BEGINNING.test(head.replace(COMMENT, '')) || (OBJECT.test(head) && JSON_NAMES.test(head));

/** Its version may stand at its end. */
const isJsonFeed = (text: string): boolean =>
  OBJECT.test(text.slice(0, HEAD_CHARS)) && text.includes('jsonfeed.org');
