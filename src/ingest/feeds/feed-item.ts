import type { Pace } from '../../model.ts';
import { cutLine } from '../cut-line.ts';
import { plainText } from '../plain-text.ts';
import { readDate } from '../read-date.ts';
import { cleanUrl } from '../web/clean-url.ts';

export type FeedItem = {
  guid: string | null;
  url: string | null;
  title: string;
  /** The feed gives no title: this one is the summary, or the site's host. */
  untitled?: true;
  author: string | null;
  published: string | null;
  /** The feed’s own words for its date where they could not be read. */
  dateTold?: string;
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

/** A feed before it is cleaned: texts are HTML, links may be relative. */
export type RawFeed = { title?: string | undefined; items: RawItem[]; pace?: Pace | undefined };

/** The best link and date come first; `base` holds the values of `xml:base` from outside in. */
export type RawItem = {
  guid?: string | undefined;
  links: (string | undefined)[];
  title?: string | undefined;
  author?: string | undefined;
  dates: (string | undefined)[];
  summary?: string | undefined;
  content?: string | undefined;
  base?: string[];
};

const MAX_TITLE_CHARS = 300;
// A summary with these holds paragraphs, not one line.
const BLOCKS = /<(?:p|br|div|li)\b/iu;

/**
 * A cleaned item: title and summary on one line each, addresses resolved against `xml:base` and the
 * feed's own address. An item without a title takes its summary or its host as title; if it has
 * neither, the title is empty.
 */
export function cleanItem(raw: RawItem, feedUrl: string): FeedItem {
  const base = (raw.base ?? []).reduce((outer, own) => cleanUrl(own, outer) ?? outer, feedUrl);
  const url = raw.links.map((link) => cleanUrl(link, base)).find(Boolean) ?? null;
  const summary = plainText(raw.summary ?? '') || null;
  const own = plainText(raw.title ?? '');
  const title = own || summary || (url ? new URL(url).hostname : '');
  return {
    guid: raw.guid?.trim() || null,
    url,
    title: cutLine(title, MAX_TITLE_CHARS),
    ...(own === '' && { untitled: true as const }),
    author: plainText(raw.author ?? '') || null,
    published: raw.dates.map(readDate).find(Boolean) ?? null,
    summary,
    contentHtml:
      raw.content?.trim() || (BLOCKS.test(raw.summary ?? '') ? raw.summary : null) || null,
  };
}
