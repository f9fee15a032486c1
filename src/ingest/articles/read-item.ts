import { message } from '../../language/say.ts';
import { speakIn } from '../../language/speak.ts';
import { messageOf } from '../../text/message-of.ts';
import type { ArticleText } from '../article-text.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import { doorAt } from '../pages/doors/door-at.ts';
import type { ReadPage } from '../pages/read-page.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { Fetch } from '../web/safe-fetch.ts';
import { siteName } from '../web/site-name.ts';
import { isAbout } from './is-about.ts';

export type ItemDeps = { fetch: Fetch; readPage: ReadPage };

/** The words of a feed are an article if they are so long, in one paragraph or in several … */
export const MIN_CHARS = { inOne: 600, inSeveral: 200 };
// … and do not break off: “… [...]”, “… Read more”
const BREAKS_OFF = /(?:…|\.\.\.|\[(?:…|\.\.\.|\+)\]|\b(?:read|continue) (?:more|reading|on)\W*)$/iu;
/** A page with this share of the feed's characters holds as much. */
const MIN_PAGE_SHARE = 0.9;
/** Kept in English, like all that is said of a teaser. */
const NO_PAGE = message('it has no page of its own');
const SHARED_PAGE = message('it is one of several on its page');

/** What was read of an item; `door` is the text that its page has in the article’s place. */
export type ItemRead = { read: ArticleText; door?: string };

/**
 * The article of a feed's item: its page, or the feed's own words where those are longer or the
 * page cannot be read. Short ones are a teaser, which says what is wrong with the page; of an item
 * without a title, which is a post, they are all there is. Never throws because of a page.
 */
export const readItem = (item: FeedItem, deps: ItemDeps): Promise<ItemRead> =>
  // What is wrong with a page is kept, for people of all languages.
  speakIn('en', () => readBest(item, deps));

async function readBest(item: FeedItem, deps: ItemDeps): Promise<ItemRead> {
  const page = await readItsPage(item, deps);
  if (page instanceof Error) return { read: await readWithoutPage(item, page, deps) };
  if (!isAbout(page.text, item)) {
    const problem = doorAt(siteName(page.url ?? item.url ?? ''));
    return { read: await readWithoutPage(item, problem, deps), door: page.text };
  }
  const own = await readOwnWords(item, deps);
  const isShort = page.text.length < own.length * MIN_PAGE_SHARE;
  if (!isShort) return { read: page };
  const { fromPage: _, ...read } = { ...page, text: own };
  return { read: isWhole(item, own) || page.teaser === undefined ? asWhole(read) : read };
}

/** The feed’s own words for an item; `problem` is what is wrong with its page. */
export async function readWithoutPage(
  item: FeedItem,
  problem: Error,
  deps: Pick<ItemDeps, 'readPage'>,
): Promise<ArticleText> {
  const { title, author, published, url } = item;
  const text = await readOwnWords(item, deps);
  const read = { title, outlet: null, byline: author, published, url, text, language: null };
  return isWhole(item, text) ? read : { ...read, teaser: messageOf(problem) };
}

/** A post is all there is; so is what has no page of its own. */
function isWhole({ untitled, url, sharesPage }: FeedItem, text: string): boolean {
  const isAll = untitled || url === null || sharesPage;
  const least = text.includes('\n\n') ? MIN_CHARS.inSeveral : MIN_CHARS.inOne;
  return isAll ? text !== '' : text.length >= least && !BREAKS_OFF.test(text.slice(-30));
}

/** What the feed itself holds of it. */
async function readOwnWords(
  { contentHtml, summary, url }: FeedItem,
  { readPage }: Pick<ItemDeps, 'readPage'>,
): Promise<string> {
  if (!contentHtml) return summary ?? '';
  const { text } = await readPage({ body: contentHtml, url, isFragment: true }).catch(() => ({
    text: summary ?? '',
  }));
  return text;
}

/** The item’s page, or what is wrong with it. */
async function readItsPage(
  item: FeedItem,
  { fetch, readPage }: ItemDeps,
): Promise<ArticleText | Error> {
  const { url, title, untitled, author, published, isStamped, sharesPage } = item;
  if (url === null) return new UnreadableError(NO_PAGE);
  if (sharesPage) return new UnreadableError(SHARED_PAGE);
  try {
    const { body, contentType, url: fetchedFrom } = await fetch(url, { wants: 'page' });
    const page = await readPage({ body, contentType, url: fetchedFrom });
    return {
      ...page,
      fromPage: true,
      title: (untitled && page.title) || title,
      byline: page.byline ?? author,
      published: (isStamped ? page.published : null) ?? published ?? page.published,
    };
  } catch (error) {
    return error instanceof Error ? error : new UnreadableError(messageOf(error));
  }
}

const asWhole = ({ teaser: _, ...read }: ArticleText): ArticleText => read;
