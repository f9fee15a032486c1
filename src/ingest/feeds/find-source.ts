import { sourceKind } from '../source-kind.ts';
import { decodeText, firstBytes } from '../web/decode-text.ts';
import { type FoundFeed, findFeeds } from './find-feeds.ts';
import { parseFeed } from './parse-feed.ts';
import { type ListedFeed, readOpml } from './read-opml.ts';

/** What somebody wants to follow, judged by its first part. */
export type FoundSource =
  | { kind: 'feed'; title: string }
  /** `feeds` is empty where the page names none. */
  | { kind: 'page'; feeds: FoundFeed[] }
  | { kind: 'list'; feeds: ListedFeed[] }
  | { kind: 'nothing' };

/** Enough to tell what it is and what it is called; the whole is read in the first visit. */
const MAX_HEAD_BYTES = 200_000;
const MAX_TEXT_BYTES = 5 * MAX_HEAD_BYTES;

/** Finds out what an answer or a file is: a feed, a page that names feeds, or a list (OPML). */
export function findSource(
  body: Uint8Array,
  { url, contentType }: { url: string; contentType: string | null },
): FoundSource {
  const text = decodeText(firstBytes(body, MAX_TEXT_BYTES), contentType);
  const kind = sourceKind('', text);
  switch (kind) {
    case 'list':
      // A list is read to its end, since one that breaks off is refused.
      return { kind, feeds: readOpml(decodeText(body, contentType)) };
    case 'feed':
      return { kind, title: titleOf(firstBytes(body, MAX_HEAD_BYTES), url, contentType) };
    case 'page':
      return { kind, feeds: findFeeds(text, url) };
    case 'text':
      return { kind: 'nothing' };
  }
}

function titleOf(body: Uint8Array, url: string, contentType: string | null): string {
  try {
    return parseFeed(body, { url, contentType }).title;
  } catch {
    // A feed that cannot be read from its beginning alone is still one; the first visit tells more.
    return '';
  }
}
