import { closeCdata } from './close-cdata.ts';
import { fieldHtml } from './field-html.ts';
import { findChild, findChildren } from './find-child.ts';
import { ownerOf } from './owner-of.ts';
import type { RawFeed, RawItem } from './raw-feed.ts';
import { readPace } from './read-pace.ts';
import { readXml, type XmlElement } from './read-xml.ts';

const ROOTS = new Set(['channel', 'feed', 'rdf:rdf', 'rss']);
const ITEMS = new Set(['entry', 'item']);
// Where a field has several names, the best comes first.
const DATES =
  'pubdate published issued dc:date dcterms:issued dcterms:created created updated modified dcterms:modified'.split(
    ' ',
  );
const UPDATES = ['updated', 'modified', 'dcterms:modified'];
const SUMMARIES =
  'description summary abstract dc:description itunes:summary media:description itunes:subtitle'.split(
    ' ',
  );
const CONTENTS = 'content:encoded content xhtml:body body fullitem xhtml:div'.split(' ');
const TITLES = ['title', 'dc:title', 'itunes:title', 'media:title'];
// What a video is called and what is said of it may stand within these.
const MEDIA = ['media:group', 'media:content'];
const AUTHORS = ['dc:creator', 'author', 'itunes:author'];
const MAX_NAME_CHARS = 200;
// `jane@paper.example (Jane Roe)`
const NAMED_AFTER = /^[^\s@]+@\S+\s+\((.+)\)$/u;
const WEB = /^\s*https?:/iu;
// An address that is more than a site
const PAGE = /^\s*https?:\/\/[^/\s]+\/\S/iu;
// `Jane Roe <jane@paper.example>`
const ADDRESS = /<?[^\s@]+@[^\s@]+>?/gu;

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, wherever in the document the feed stands, and CDF
 * where it resembles them. An item without an end, as in a document that was cut off, is left out.
 * Undefined where there is no feed.
 */
export function readXmlFeed(text: string): RawFeed | undefined {
  const document = readXml(closeCdata(text));
  const root = document && findRoot(document);
  if (!root) return undefined;
  const channel = findChild(root, 'channel') ?? root;
  const base = basesOf(root, channel);
  const title = fieldHtml(findChild(channel, 'title') ?? findChild(root, 'title'));
  const home = linkOf(linksOf(channel, undefined));
  const description = findChild(channel, 'description')?.text;
  const items = itemsIn(root)
    .filter(({ closed }) => closed)
    .map((item) => ({ ...readItem(item), base: [...base, ...basesOf(item)] }));
  const pages = items.flatMap(({ links }) => linkOf(links) ?? []);
  return {
    title,
    language: languageOf(root, channel),
    home,
    author: ownerOf({ title, description, home, pages }) ?? authorsOf(channel, ['author']),
    items,
    pace: readPace(channel),
  };
}

const linkOf = (links: (string | undefined)[]): string | undefined =>
  links.find((link) => link?.trim());

function findRoot(element: XmlElement): XmlElement | undefined {
  if (ROOTS.has(element.name)) return element;
  for (const inner of element.children) {
    const found = findRoot(inner);
    if (found) return found;
  }
  return undefined;
}

const itemsIn = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((inner) => (ITEMS.has(inner.name) ? [inner] : itemsIn(inner)));

const basesOf = (...elements: XmlElement[]): string[] =>
  elements.flatMap(({ attributes }) => attributes.get('xml:base') ?? attributes.get('base') ?? []);

const languageOf = (root: XmlElement, channel: XmlElement): string | undefined =>
  findChild(channel, 'language')?.text ||
  findChild(channel, 'dc:language')?.text ||
  channel.attributes.get('xml:lang') ||
  root.attributes.get('xml:lang');

function readItem(item: XmlElement): RawItem {
  const content = firstOf(item, CONTENTS);
  const guid = firstOf(item, ['guid', 'id']);
  return {
    guid: guid?.text ?? item.attributes.get('rdf:about'),
    links: linksOf(item, content),
    title: fieldHtml(firstOf(item, TITLES)),
    author: authorsOf(item, AUTHORS),
    dates: DATES.flatMap((name) => findChildren(item, name)).map(({ text }) => text),
    updated: UPDATES.flatMap((name) => findChildren(item, name))[0]?.text,
    summary: fieldHtml(firstOf(item, SUMMARIES)),
    content: fieldHtml(content),
  };
}

/** The first of these fields that is not empty, in the item or else in its media. */
function firstOf(item: XmlElement, names: string[]): XmlElement | undefined {
  const inItem = names.flatMap((name) => findChild(item, name) ?? []);
  const filled = inItem.find(isFilled);
  if (filled) return filled;
  const media = MEDIA.flatMap((name) => findChild(item, name) ?? []);
  const inMedia = media.flatMap((group) => names.flatMap((name) => findChild(group, name) ?? []));
  return inMedia.find(isFilled) ?? inItem[0];
}

const isFilled = ({ children, text }: XmlElement): boolean =>
  children.length > 0 || text.trim() !== '';

function linksOf(item: XmlElement, content: XmlElement | undefined): (string | undefined)[] {
  const links = findChildren(item, 'link');
  const pages = links.filter(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  const typed = pages.filter(({ attributes }) => attributes.get('type')?.includes('html'));
  const guid = findChild(item, 'guid');
  const isPermanent = guid?.attributes.get('ispermalink') !== 'false' && WEB.test(guid?.text ?? '');
  const id = findChild(item, 'id')?.text;
  return [
    findChild(item, 'feedburner:origlink')?.text,
    ...links.map(({ text }) => text),
    isPermanent ? guid?.text : undefined,
    ...[...typed, ...pages].map(({ attributes }) => attributes.get('href')),
    item.attributes.get('rdf:about'),
    item.attributes.get('href'),
    content?.attributes.get('src'),
    // In Atom an entry may have the address of its page for a name, and no other link.
    id && PAGE.test(id) ? id : undefined,
  ];
}

function authorsOf(item: XmlElement, fields: string[]): string | undefined {
  const names = fields
    .map((field) => findChildren(item, field).map(nameOf).filter(Boolean))
    .find((found) => found.length > 0);
  return names?.join(', ');
}

function nameOf(person: XmlElement): string {
  const text = (findChild(person, 'name')?.text ?? person.text).trim().slice(0, MAX_NAME_CHARS);
  return (NAMED_AFTER.exec(text)?.[1] ?? text).replace(ADDRESS, '').trim();
}
