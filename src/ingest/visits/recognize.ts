import type { Feed } from '../../model.ts';
import type { Intake, KnownArticle } from '../../store/intake.ts';
import { editionKey, type Identity, identifyItem } from '../articles/identity.ts';
import { isLater } from '../articles/is-later.ts';
import { isSameHeadline } from '../articles/is-same-headline.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import { pageKey } from '../web/clean-url.ts';

/** An item of a feed, what it is recognised by, and the stored article that it is, if any. */
export type Keyed = {
  item: FeedItem;
  identity: Identity;
  known: KnownArticle | undefined;
  /** Another article has its page: see `sharesPage` of `FeedItem`. */
  sharesPage?: true;
};

/** Clocks may differ by less. */
const LATER_HOURS = 1;

/** Finds which items are stored. Those known by their guid alone get the key of their page. */
export async function recognize(feed: Feed, items: FeedItem[], store: Intake): Promise<Keyed[]> {
  const keyed = items.map((item) => {
    const identity = identifyItem(feed, item);
    return { item, identity, edition: editionKey(identity.realm, item) };
  });
  const keys = keyed.flatMap(({ identity, edition }) => [...identity.keys, edition]);
  const met = await store.knownArticles(keys);
  const recognized: Keyed[] = [];
  for (const { item, identity, edition } of keyed) {
    const found = identity.keys.flatMap((key) => met.get(key) ?? []);
    const known = met.get(edition) ?? found.find((article) => !isAnother(item, article));
    const fresh = identity.keys.filter((key) => !met.has(key));
    if (known && fresh.length > 0) await store.addKeys(known.articleId, fresh);
    if (known || found.length === 0) recognized.push({ item, identity, known });
    else recognized.push(asAnother({ item, identity, fresh, edition }, found));
  }
  return recognized;
}

/**
 * Another headline is another article where it stands under another address or bears a later date,
 * though the guid was met before.
 */
const isAnother = (item: FeedItem, known: KnownArticle): boolean =>
  !isSameHeadline(item.title, known.title) &&
  (isLater(item.published, known.published, LATER_HOURS) || hasOtherPage(item, known));

const hasOtherPage = ({ url }: FeedItem, known: KnownArticle): boolean =>
  url !== null && known.url !== null && pageKey(url) !== pageKey(known.url);

/** What it shares with another article does not name it. */
function asAnother(
  {
    item,
    identity,
    fresh,
    edition,
  }: Pick<Keyed, 'item' | 'identity'> & { fresh: string[]; edition: string },
  found: KnownArticle[],
): Keyed {
  const keys = fresh.length > 0 ? fresh : [edition];
  const isOnItsPage = found.some((article) => !hasOtherPage(item, article));
  return {
    item,
    identity: { ...identity, keys },
    known: undefined,
    ...(isOnItsPage && { sharesPage: true as const }),
  };
}
