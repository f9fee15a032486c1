import type { RawFeed, RawItem } from './feed-item.ts';
import { escapeHtml } from './read-xml-feed.ts';

type Loose = Record<string, unknown>;

/** Reads JSON Feed 1.0 and 1.1. Undefined where there is none; fields of another type than theirs are left out. */
export function readJsonFeed(text: string): RawFeed | undefined {
  const feed = parse(text);
  if (!isObject(feed) || typeof feed.version !== 'string' || !Array.isArray(feed.items))
    return undefined;
  return { title: textOf(feed.title), items: feed.items.filter(isObject).map(readItem) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said by the caller, which knows the feed's name.
    return undefined;
  }
}

function readItem(item: Loose): RawItem {
  const plain = textOf(item.content_text);
  return {
    guid: textOf(item.id),
    links: [textOf(item.url), textOf(item.external_url)],
    title: textOf(item.title),
    author: authorsOf(item),
    dates: [textOf(item.date_published), textOf(item.date_modified)],
    summary: textOf(item.summary) ?? plain,
    content: textOf(item.content_html) ?? (plain && escapeHtml(plain)),
  };
}

/** `authors`, or the one `author` of version 1.0. */
function authorsOf({ authors, author }: Loose): string | undefined {
  const people = Array.isArray(authors) ? authors : [author];
  const names = people.flatMap((person) => (isObject(person) ? (textOf(person.name) ?? []) : []));
  return names.length > 0 ? names.join(', ') : undefined;
}

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** Numbers too: an id may be one. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
