import { isJsonObject, type JsonObject } from '../json-object.ts';
import { closeJson } from './close-json.ts';
import type { RawFeed, RawItem } from './raw-feed.ts';
import { textToHtml } from './text-to-html.ts';

/**
 * Reads JSON Feed 1.0 and 1.1, one that was cut off up to its last whole item; undefined where there
 * is none. A field whose value is not of the type that the format gives it is left out.
 */
export function readJsonFeed(text: string): RawFeed | undefined {
  const feed = parse(text);
  if (!isJsonObject(feed) || typeof feed.version !== 'string' || !Array.isArray(feed.items))
    return undefined;
  return {
    title: textOf(feed.title),
    language: textOf(feed.language),
    home: textOf(feed.home_page_url),
    author: authorsOf(feed),
    items: feed.items.filter(isJsonObject).map(readItem),
  };
}

function parse(text: string): unknown {
  return parseWhole(text) ?? parseWhole(closeJson(text));
}

function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller knows the feed's name, and says that it cannot be read.
    return undefined;
  }
}

function readItem(item: JsonObject): RawItem {
  const plain = textOf(item.content_text);
  return {
    guid: textOf(item.id),
    links: [textOf(item.url), textOf(item.external_url)],
    title: textOf(item.title),
    author: authorsOf(item),
    dates: [textOf(item.date_published), textOf(item.date_modified)],
    updated: textOf(item.date_modified),
    summary: textOf(item.summary) ?? plain,
    content: textOf(item.content_html) ?? (plain && textToHtml(plain)),
  };
}

/** `authors`, or the single `author` of version 1.0. */
function authorsOf({ authors, author }: JsonObject): string | undefined {
  const people = Array.isArray(authors) ? authors : [author];
  const names = people.flatMap((person) =>
    isJsonObject(person) ? (textOf(person.name) ?? []) : [],
  );
  return names.length > 0 ? names.join(', ') : undefined;
}

/** Numbers too: an id may be one. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
