import { shortHash } from '../../short-hash.ts';
import { tally } from '../../text/tally.ts';
import { pageKey, splitLink } from '../web/clean-url.ts';
import type { FeedItem } from './feed-item.ts';

/**
 * Leaves out what a feed lists again. Under one guid and address, two items are one where their
 * titles or their texts are the same; under one of them, where both are. An item that is nothing but
 * a headline for a page that was listed before is left out, too.
 */
export function withoutRepeats(items: FeedItem[]): FeedItem[] {
  const guids = tally(items.map(({ guid }) => guid));
  const pages = tally(items.map(pageOf));
  const seen = new Set<string>();
  return items.filter((item) => {
    const isAlone =
      (item.guid === null ? item.url !== null : guids.get(item.guid) === 1) &&
      (item.url === null || pages.get(pageOf(item)) === 1);
    if (isAlone) return true;
    const keys = keysOf(item);
    const isNew = !keys.some((key) => seen.has(key)) && !(isBare(item) && seen.has(pageOf(item)));
    for (const key of [...keys, pageOf(item)]) seen.add(key);
    return isNew;
  });
}

/** Two items that have one of these in common are one. */
function keysOf({ guid, url, title, summary, contentHtml }: FeedItem): string[] {
  const said = `${summary ?? ''}${contentHtml ?? ''}`;
  const text = said && shortHash(said, 20, 'hex');
  // A front page names no item.
  const page = pageKey(url) && url;
  const isNamed = guid !== null || page !== null;
  return [
    isNamed ? ['title', guid, page, title] : ['both', title, text],
    isNamed && (text || page || url === null) ? ['text', guid, page, text] : [],
    page && text ? ['page', splitLink(page).page, title, text] : [],
    guid && text ? ['guid', guid, title, text] : [],
  ].flatMap((parts) => (parts.length > 0 ? JSON.stringify(parts) : []));
}

const isBare = ({ guid, url, summary, contentHtml }: FeedItem): boolean =>
  guid === null && !summary && !contentHtml && pageKey(url) !== null;

const pageOf = ({ url }: FeedItem): string => (url === null ? '' : splitLink(url).page);
