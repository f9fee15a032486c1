import { cutLine } from '../cut-line.ts';
import { plainText } from '../plain-text.ts';
import { cleanLink, cleanUrl } from '../web/clean-url.ts';
import type { DatedItem } from './date-of.ts';
import { isHeadlineAgain } from './is-headline-again.ts';
import { lineOf } from './line-of.ts';
import type { RawItem } from './raw-feed.ts';
import { titleFromText } from './title-from-text.ts';
import { withoutFurniture } from './without-furniture.ts';

export type FeedItem = {
  guid: string | null;
  /** With a `#fragment` only where that leads to this item. */
  url: string | null;
  title: string;
  /** The feed gives no title: this one is its first sentence, or the site's host. */
  untitled?: true;
  author: string | null;
  published: string | null;
  /** When the feed says that it was last changed, where that is later. */
  updated?: string;
  /** The feed’s own words for its date where they could not be read. */
  dateTold?: string;
  /**
   * The feed gives this same instant to most of its items: it is when the feed was made, maybe not
   * when this came out.
   */
  isStamped?: true;
  /**
   * Several items with names of their own stand on this page, as the entries of a live blog do: its
   * text is not theirs, and its address does not name them.
   */
  sharesPage?: true;
  /** On one line, without markup. */
  summary: string | null;
  /** The whole article, or as much of it as the feed gives, as HTML. */
  contentHtml: string | null;
};

const MAX_TITLE_CHARS = 300;
const MAX_DATE_CHARS = 60;
// A summary with these holds paragraphs, not one line.
const BLOCKS = /<(?:p|br|div|li)\b/iu;
// Programs write these, or an address, where there is no title.
const NO_TITLE = /^(?:[[(]?(?:untitled|no title|null|undefined)[)\]]?|https?:\/\/\S+)$/iu;

/**
 * A cleaned item: title and summary on one line each, addresses resolved against `xml:base` and the
 * feed's own address. An item without a title takes its first sentence, or its host if it has no
 * words; with neither, the title is empty.
 */
export function cleanItem(raw: DatedItem, feedUrl: string): FeedItem {
  const base = (raw.base ?? []).reduce((outer, own) => cleanUrl(own, outer) ?? outer, feedUrl);
  const url = firstLink(raw, base);
  const own = lineOf(raw.title);
  const told = withoutFurniture(raw.summary);
  const given = told && isHeadlineAgain(told, own) ? undefined : told;
  const content = withoutFurniture(raw.content)?.trim();
  const isTitled = own !== '' && !NO_TITLE.test(own);
  const title = isTitled ? own : titleFromText(given) || titleFromText(content) || own;
  const { published, updated } = raw;
  const dateTold = published ? '' : toldDate(raw);
  return {
    guid: raw.guid?.trim() || null,
    url,
    title: cutLine(title || (url ? new URL(url).hostname : ''), MAX_TITLE_CHARS),
    ...(!isTitled && { untitled: true as const }),
    author: plainText(raw.author ?? '') || null,
    published,
    ...(updated !== undefined && updated > (published ?? '') && { updated }),
    ...(dateTold && { dateTold }),
    summary: lineOf(given) || null,
    contentHtml: content || (BLOCKS.test(given ?? '') && given) || null,
  };
}

function firstLink({ links }: RawItem, base: string): string | null {
  for (const link of links) {
    const clean = cleanLink(link, base);
    if (clean) return clean;
  }
  return null;
}

const toldDate = ({ dates }: RawItem): string =>
  cutLine(dates.map((date) => plainText(date ?? '')).find(Boolean) ?? '', MAX_DATE_CHARS - 1);
