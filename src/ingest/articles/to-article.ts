import type { Article } from '../../model.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import type { ArticleText } from '../article-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { Identity } from './identity.ts';

/** What is known of an article apart from its text; used where the text itself does not say. */
export type About = {
  identity: Identity;
  feedId: string;
  outlet: string;
  url: string | null;
  published: string | null;
  sample: boolean;
  /** Of an imported file. */
  fileName?: string;
  /** What the feed says of it, to notice later that it has changed. */
  fingerprint?: string | null;
  now: string;
};

/** No article is longer, and finding the quotes in a book would keep the bot busy. */
const MAX_TEXT_CHARS = 150_000;

/**
 * The article to store. All offsets count in its normalised text. A date in the future becomes
 * `now`, so that nothing stands above the news. Throws `UnreadableError` where the text is too
 * long.
 */
export function toArticle(read: ArticleText, about: About): Article {
  const text = normalizeText(read.text);
  if (text.length > MAX_TEXT_CHARS)
    throw new UnreadableError(`“${oneLine(read.title)}” is too long for an article.`);
  const published = read.published ?? about.published ?? about.now;
  return {
    id: about.identity.keys[0]!,
    feedId: about.feedId,
    url: read.url ?? about.url,
    title: oneLine(read.title),
    outlet: oneLine(read.outlet ?? about.outlet),
    byline: read.byline && oneLine(read.byline),
    published: published > about.now ? about.now : published,
    readAt: about.now,
    text,
    sample: about.sample,
    ...(about.fileName === undefined ? {} : { fileName: about.fileName }),
  };
}

const oneLine = (text: string): string => normalizeText(text).replace(/\s+/gu, ' ');
