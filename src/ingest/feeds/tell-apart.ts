import { tally } from '../../text/tally.ts';
import { splitLink } from '../web/clean-url.ts';
import type { FeedItem } from './feed-item.ts';
import { withoutRepeats } from './without-repeats.ts';

/**
 * The items of one answer, each once. A guid that several carry names none of them, and neither does
 * a page on which several stand: they are marked as sharing it. A link keeps its `#fragment` only
 * where that names the item.
 */
export function tellApart(given: FeedItem[]): FeedItem[] {
  const items = withoutRepeats(withoutCommonAnchors(given));
  const guids = tally(items.map(({ guid }) => guid));
  const urls = items.flatMap(({ url }) => url ?? []);
  const pages = tally(urls.map((url) => splitLink(url).page));
  const links = tally(urls);
  return items.map((item) => {
    const guid = item.guid && guids.get(item.guid) === 1 ? item.guid : null;
    const own = { ...item, guid };
    if (!item.url) return own;
    const onPage = pages.get(splitLink(item.url).page) ?? 1;
    return { ...own, ...placeOf(own, item.url, { onPage, sameLink: links.get(item.url) ?? 1 }) };
  });
}

/** A fragment that stands behind many addresses, as `#comments` does, names nothing. */
function withoutCommonAnchors(items: FeedItem[]): FeedItem[] {
  const links = items.map(({ url }) => splitLink(url ?? ''));
  const anchors = new Map<string, Set<string>>();
  const pages = new Map<string, Set<string>>();
  for (const { page, anchor } of links) {
    if (anchor === '') continue;
    anchors.set(anchor, (anchors.get(anchor) ?? new Set()).add(page));
    pages.set(page, (pages.get(page) ?? new Set()).add(anchor));
  }
  return items.map((item, index) => {
    const { page, anchor } = links[index]!;
    const isCommon = (anchors.get(anchor)?.size ?? 0) > 1 && pages.get(page)?.size === 1;
    return isCommon ? { ...item, url: page } : item;
  });
}

/** Where an item stands, among all that stand on its page. */
function placeOf(
  { guid }: FeedItem,
  link: string,
  { onPage, sameLink }: { onPage: number; sameLink: number },
): Pick<FeedItem, 'url' | 'sharesPage'> {
  const { page, anchor } = splitLink(link);
  if (onPage === 1) {
    const isNamed = anchor !== '' && guid !== null && guid !== page;
    return isNamed ? { url: link, ...sharing(namesEntry(anchor, guid)) } : { url: page };
  }
  const isOwnLink = sameLink === 1;
  // The page that the others are entries of
  if (anchor === '' && isOwnLink) return { url: page };
  return { url: isOwnLink ? link : page, ...sharing(true) };
}

const sharing = (isShared: boolean): Pick<FeedItem, 'sharesPage'> =>
  isShared ? { sharesPage: true } : {};

/** `#block-7`, or a fragment that stands in the guid, and not `#top`: an entry that came alone. */
const namesEntry = (anchor: string, guid: string): boolean =>
  /\d/u.test(anchor) || guid.includes(anchor.slice(1));
