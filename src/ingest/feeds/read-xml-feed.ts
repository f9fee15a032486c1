import type { RawFeed, RawItem } from './feed-item.ts';
import { readPace } from './read-pace.ts';
import { readXml, type XmlElement } from './read-xml.ts';

const ROOTS = new Set(['channel', 'feed', 'rdf:rdf', 'rss']);
const ITEMS = new Set(['entry', 'item']);
const DATES =
  'pubdate published issued dc:date dcterms:issued dcterms:created created updated modified dcterms:modified'.split(
    ' ',
  );
const SUMMARIES =
  'description summary abstract dc:description itunes:summary media:description'.split(' ');
const CONTENTS = 'content:encoded content xhtml:body body fullitem xhtml:div'.split(' ');
const LONGEST_NAME = 200;
const CDATA = '<![CDATA[';
const ITEM_END = /<\/(?:\w+:)?(?:item|entry)>/giu;
// `jane@paper.example (Jane Roe)`, `Jane Roe <jane@paper.example>`
const NAMED_AFTER = /^[^\s@]+@\S+\s+\((.+)\)$/u;
const ADDRESS = /<?[^\s@]+@[^\s@]+>?/gu;

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, wherever in the document it stands, and CDF as far as it is
 * alike. An item without an end, as where the source was cut off, is left out. Undefined where there is no feed.
 */
export function readXmlFeed(text: string): RawFeed | undefined {
  const document = readXml(closeCdata(text));
  const root = document && find(document, ({ name }) => ROOTS.has(name));
  if (!root) return undefined;
  const channel = child(root, 'channel') ?? root;
  const base = baseOf(root, channel);
  return {
    title: htmlOf(child(channel, 'title') ?? child(root, 'title')),
    items: itemsIn(root)
      .filter(({ closed }) => closed)
      .map((item) => ({ ...readItem(item), base: [...base, ...baseOf(item)] })),
    pace: readPace(channel),
  };
}

/**
 * Ends a CDATA section that was left open with the field around it: it would swallow all up to the next one's end.
 */
function closeCdata(text: string): string {
  let mended = '';
  let from = 0;
  let end = text.indexOf(']]>');
  let itemEnd = nextItemEnd(text, 0);
  for (let open = text.indexOf(CDATA); open !== -1; open = text.indexOf(CDATA, from)) {
    if (end !== -1 && end < open) end = text.indexOf(']]>', open);
    if (itemEnd < open) itemEnd = nextItemEnd(text, open);
    const isLeftOpen = itemEnd < text.length && (end === -1 || itemEnd < end);
    if (!isLeftOpen && end === -1) break;
    const fieldEnd = Math.max(open + CDATA.length, text.lastIndexOf('</', itemEnd - 1));
    const to = isLeftOpen ? fieldEnd : end;
    mended += text.slice(from, to) + (isLeftOpen ? ']]>' : '');
    from = to;
  }
  return mended + text.slice(from);
}

function nextItemEnd(text: string, from: number): number {
  ITEM_END.lastIndex = from;
  return ITEM_END.exec(text)?.index ?? text.length;
}

function readItem(item: XmlElement): RawItem {
  const content = CONTENTS.map((name) => child(item, name)).find(Boolean);
  const guid = child(item, 'guid') ?? child(item, 'id');
  return {
    guid: guid?.text ?? item.attributes.get('rdf:about'),
    links: linksOf(item, content),
    title: htmlOf(child(item, 'title') ?? child(item, 'dc:title') ?? child(item, 'media:title')),
    author: authorsOf(item),
    dates: DATES.flatMap((name) => all(item, name)).map(({ text }) => text),
    summary: htmlOf(SUMMARIES.map((name) => child(item, name)).find(Boolean)),
    content: htmlOf(content),
  };
}

function linksOf(item: XmlElement, content: XmlElement | undefined): (string | undefined)[] {
  const links = all(item, 'link');
  const pages = links.filter(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  const typed = pages.filter(({ attributes }) => attributes.get('type')?.includes('html'));
  const guid = child(item, 'guid');
  const isPermanent =
    guid?.attributes.get('ispermalink') !== 'false' && /^\s*https?:/iu.test(guid?.text ?? '');
  return [
    child(item, 'feedburner:origlink')?.text,
    ...links.map(({ text }) => text),
    isPermanent ? guid?.text : undefined,
    ...[...typed, ...pages].map(({ attributes }) => attributes.get('href')),
    item.attributes.get('rdf:about'),
    item.attributes.get('href'),
    content?.attributes.get('src'),
  ];
}

function authorsOf(item: XmlElement): string | undefined {
  const names = ['dc:creator', 'author', 'itunes:author']
    .map((name) => all(item, name).map(nameOf).filter(Boolean))
    .find((found) => found.length > 0);
  return names?.join(', ');
}

function nameOf(person: XmlElement): string {
  const text = (child(person, 'name')?.text ?? person.text).trim().slice(0, LONGEST_NAME);
  return (NAMED_AFTER.exec(text)?.[1] ?? text).replace(ADDRESS, '').trim();
}

/**
 * The content of a field as HTML: escaped in the feed, or there as elements. Atom may also say that it is plain
 * text, or packed.
 */
function htmlOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const type = element.attributes.get('type')?.toLowerCase() ?? 'html';
  if (element.children.length > 0) return innerHtml(element);
  const isPacked =
    element.attributes.get('mode') === 'base64' || /^(?!text|.*(?:html|xml))\w+\//u.test(type);
  if (isPacked) return Buffer.from(element.text, 'base64').toString();
  return /^text(?:\/plain)?$/u.test(type) ? escapeHtml(element.text) : element.text;
}

/** Without prefixes, and without the `div` that Atom puts around. */
function innerHtml({ children: [first, ...others], text, inner }: XmlElement): string {
  const isWrapped = first && others.length === 0 && text.trim() === '' && /div$/u.test(first.name);
  return (isWrapped ? first.inner : inner).trim().replace(/<(\/?)[\w-]+:(?=\w)/gu, '<$1');
}

/** Paragraphs of plain text as HTML. */
export function escapeHtml(text: string): string {
  const escaped = text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped && `<p>${escaped.replace(/\n\s*\n/gu, '</p><p>')}</p>`;
}

const baseOf = (...elements: XmlElement[]): string[] =>
  elements.flatMap(({ attributes }) => attributes.get('xml:base') ?? attributes.get('base') ?? []);

const all = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((element) => element.name === name);

const child = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find((element) => element.name === name);

function find(
  element: XmlElement,
  isWanted: (element: XmlElement) => boolean,
): XmlElement | undefined {
  if (isWanted(element)) return element;
  for (const inner of element.children) {
    const found = find(inner, isWanted);
    if (found) return found;
  }
  return undefined;
}

const itemsIn = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((inner) => (ITEMS.has(inner.name) ? [inner] : itemsIn(inner)));
