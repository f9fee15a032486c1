import type { ArticleText } from '../article-text.ts';
import { checkText } from '../check-text.ts';
import { type ParsedFeed, parseFeed } from '../feeds/parse-feed.ts';
import { type ListedFeed, readOpml } from '../feeds/read-opml.ts';
import { readPage } from '../pages/read-page.ts';
import { sourceKind } from '../source-kind.ts';
import { readText } from '../texts/read-text.ts';
import { decodeText } from '../web/decode-text.ts';

/** `name` is what was typed; `url` is null for a file. */
export type LoadedSource = {
  name: string;
  body: Uint8Array;
  contentType: string | null;
  url: string | null;
};

/** What somebody imports. */
export type ReadSource =
  | { kind: 'list'; feeds: ListedFeed[] }
  | { kind: 'feed'; feed: ParsedFeed }
  | { kind: 'article'; article: ArticleText };

/**
 * Reads a file or an answer: a list of feeds, a feed, a page or a text. Throws `UnreadableError`
 * where it is none of them.
 */
export function readSource({ name, body, contentType, url }: LoadedSource): ReadSource {
  const text = decodeText(body, contentType);
  checkText(name, text);
  switch (sourceKind(url ? '' : name, text)) {
    case 'list':
      return { kind: 'list', feeds: readOpml(text) };
    case 'feed':
      // A file has no address that its links could be relative to.
      return {
        kind: 'feed',
        feed: parseFeed(body, { url: url ?? 'about:blank', contentType, name }),
      };
    case 'page':
      return { kind: 'article', article: readPageNamed(text, name, url) };
    case 'text':
      return { kind: 'article', article: readText(text, name) };
  }
}

/** Reads a page; an error about a file's page names the file. */
function readPageNamed(html: string, name: string, url: string | null): ArticleText {
  const page = readPage({ body: html, url, name });
  return url === null ? page : { ...page, fromPage: true };
}
