import type { ArticleText } from '../article-text.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { ReadPage } from '../pages/read-page.ts';
import { plainText } from '../plain-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { Fetch } from '../web/safe-fetch.ts';

export type ItemDeps = { fetch: Fetch; readPage: ReadPage };

/** A feed's own content that is shorter is a teaser, not an article. */
const MIN_CONTENT_CHARS = 200;
/** A page with this share of the feed's characters, which are counted roughly, holds as much. */
const MIN_PAGE_SHARE = 0.9;

/**
 * The article of a feed's item: its page, or the feed's own content where that is longer or the
 * page cannot be read. If neither gives an article, throws what went wrong with the page.
 */
export async function readItem(item: FeedItem, deps: ItemDeps): Promise<ArticleText> {
  let page: ArticleText | undefined;
  let problem: unknown;
  try {
    page = await fetchPage(item, deps);
  } catch (error) {
    problem = error;
  }
  if (page && page.text.length >= contentLength(item) * MIN_PAGE_SHARE) return page;
  const content = await readContent(item, deps);
  if (page) return content.length > page.text.length ? { ...page, text: content } : page;
  if (content.length < MIN_CONTENT_CHARS) throw problem;
  const { title, author, published, url } = item;
  return { title, outlet: null, byline: author, published, url, text: content, language: null };
}

async function fetchPage(item: FeedItem, { fetch, readPage }: ItemDeps): Promise<ArticleText> {
  if (item.url === null)
    throw new UnreadableError(`“${item.title}” has neither a page nor a text of its own.`);
  const { body, contentType, url } = await fetch(item.url, { wants: 'page' });
  const page = await readPage({ body, contentType, url });
  return {
    ...page,
    title: (item.untitled && page.title) || item.title,
    byline: page.byline ?? item.author,
    published: item.published ?? page.published,
  };
}

/** Roughly how many characters the feed itself holds. */
const contentLength = ({ contentHtml, summary }: FeedItem): number =>
  (contentHtml ? plainText(contentHtml) : (summary ?? '')).length;

async function readContent(
  { contentHtml, summary, url }: FeedItem,
  { readPage }: ItemDeps,
): Promise<string> {
  if (!contentHtml) return summary ?? '';
  // No error if the content is not an article: the summary may do, else the page's error is thrown.
  const page = await readPage({ body: contentHtml, url }).catch(() => undefined);
  return page?.text ?? summary ?? '';
}
