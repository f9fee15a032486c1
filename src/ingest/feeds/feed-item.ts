import type { Pace } from '../../model.ts';
import { cutLine, plainText } from '../plain-text.ts';
import { readDate } from '../read-date.ts';
import { cleanUrl } from '../web/clean-url.ts';

export type FeedItem = {
  guid: string | null;
  url: string | null;
  title: string;
  /** The feed gives no title: this one is made of the summary or the site. */
  untitled?: true;
  author: string | null;
  published: string | null;
  /** On one line, without markup. */
  summary: string | null;
  /** The whole article or what the feed gives of it, as HTML. */
  contentHtml: string | null;
};

/** What a feed gives before it is cleaned: texts are HTML, links may be relative. */
export type RawFeed = { title?: string | undefined; items: RawItem[]; pace?: Pace | undefined };

/** Links and dates come with the best first; `base` are the addresses that `xml:base` names, from outside in. */
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

const MAX_TITLE = 300;
// A description with these holds paragraphs, not a line.
const BLOCKS = /<(?:p|br|div|li)\b/iu;

/**
 * An item as it is used: one line of title and summary, addresses resolved against `xml:base` and the feed's own.
 * Without a title it is called by its summary or its site; without those, the title is empty.
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
    title: cutLine(title, MAX_TITLE),
    ...(own === '' && { untitled: true as const }),
    author: plainText(raw.author ?? '') || null,
    published: raw.dates.map(readDate).find(Boolean) ?? null,
    summary,
    contentHtml:
      raw.content?.trim() || (BLOCKS.test(raw.summary ?? '') ? raw.summary : null) || null,
  };
}
