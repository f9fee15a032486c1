import { message, say } from '../../language/say.ts';
import type { Article } from '../../model.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import type { ArticleText } from '../article-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { findLanguage } from './find-language.ts';
import type { Identity } from './identity.ts';

/** What is known of an article apart from its text; used where the text itself does not say. */
export type About = {
  identity: Identity;
  feedId: string;
  outlet: string;
  url: string | null;
  published: string | null;
  /** The feed’s own words for its date, where they could not be read. */
  dateTold?: string | undefined;
  /** Other items stand on its page: see `FeedItem`. */
  sharesPage?: true | undefined;
  /** The feed is visited for the first time: it had this item before we looked. */
  isFirstVisit?: boolean;
  sample: boolean;
  /** Of an imported file. */
  fileName?: string;
  /** What the feed says of it, to notice later that it has changed. */
  fingerprint?: string | null;
  now: string;
};

/** No article is longer, and finding the quotes in a book would keep the bot busy. */
const MAX_TEXT_CHARS = 150_000;
/** Kept in English and with the limit, like all that is said of a teaser. */
const TOO_LONG = message('it has more than 150,000 characters: I keep its first part');

/** Clocks differ; a date that is further ahead is wrong. */
const MAX_AHEAD_MS = 15 * 60_000;

/**
 * The article to store. All offsets count in its normalised text. A date in the future becomes
 * `now`, so that nothing stands above the news; one that nobody tells does, too, and is marked as
 * unknown. Throws `UnreadableError` where the text is too long.
 */
export function toArticle(read: ArticleText, about: About): Article {
  const { text, teaser } = withinLimits(read);
  const language = findLanguage(text, read.language);
  return {
    id: about.identity.keys[0]!,
    feedId: about.feedId,
    url: read.url ?? about.url,
    title: oneLine(read.title),
    outlet: oneLine(read.outlet ?? about.outlet),
    byline: read.byline && oneLine(read.byline),
    ...dateOf(read.published ?? about.published, about),
    readAt: about.now,
    text,
    sample: about.sample,
    ...(about.fileName !== undefined && { fileName: about.fileName }),
    ...(teaser !== undefined && { teaser }),
    ...(language !== undefined && { language }),
  };
}

/** Of a live blog that is too long, the paragraphs that fit. */
function withinLimits({ title, text, teaser }: ArticleText): { text: string; teaser?: string } {
  const whole = normalizeText(text);
  if (whole.length <= MAX_TEXT_CHARS) return { text: whole, ...(teaser && { teaser }) };
  const end = whole.lastIndexOf('\n\n', MAX_TEXT_CHARS);
  if (end < 0)
    throw new UnreadableError(
      say('“{title}” is too long for an article: it has more than {most, number} characters.', {
        title: oneLine(title),
        most: MAX_TEXT_CHARS,
      }),
    );
  return { text: whole.slice(0, end), teaser: TOO_LONG };
}

function dateOf(
  told: string | null,
  { now, dateTold }: About,
): Pick<Article, 'published' | 'dating' | 'dateTold'> {
  if (told === null)
    return { published: now, dating: 'unknown', ...(dateTold !== undefined && { dateTold }) };
  if (told <= now) return { published: told };
  const isAhead = Date.parse(told) - Date.parse(now) > MAX_AHEAD_MS;
  return { published: now, ...(isAhead && { dating: 'ahead', dateTold: told }) };
}

const oneLine = (text: string): string => normalizeText(text).replace(/\s+/gu, ' ');
