import { sourceKind } from '../source-kind.ts';
import { decodeText } from '../web/decode-text.ts';
import { type FoundFeed, findFeeds } from './find-feeds.ts';
import { parseFeed } from './parse-feed.ts';
import { isOpml, type ListedFeed, readOpml } from './read-opml.ts';

/** What somebody wants to follow, as far as its first part tells. */
export type FoundSource =
  | { kind: 'feed'; title: string }
  /** A page; `feeds` is empty where it names none. */
  | { kind: 'page'; feeds: FoundFeed[] }
  | { kind: 'list'; feeds: ListedFeed[] }
  | { kind: 'nothing' };

/** A head of this size tells what it is; the rest is for the reader, who has the time. */
const HEAD = 200_000;

/** Finds out what an answer or a file is: a feed, a page that names feeds, or a list of feeds (OPML). */
export function findSource(
  body: Uint8Array,
  { url, contentType }: { url: string; contentType: string | null },
): FoundSource {
  const text = decodeText(body.subarray(0, 5 * HEAD), contentType);
  if (isOpml(text)) return { kind: 'list', feeds: readOpml(text) };
  const kind = sourceKind('', text);
  if (kind === 'feed') return { kind, title: titleOf(body.subarray(0, HEAD), url, contentType) };
  return kind === 'page' ? { kind, feeds: findFeeds(text, url) } : { kind: 'nothing' };
}

function titleOf(body: Uint8Array, url: string, contentType: string | null): string {
  try {
    return parseFeed(body, { url, contentType }).title;
  } catch {
    // A feed whose head cannot be read alone is still one; its health is told once it is visited.
    return '';
  }
}
