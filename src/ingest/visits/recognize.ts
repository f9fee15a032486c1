import type { Feed } from '../../model.ts';
import type { Intake, KnownArticle } from '../../store/intake.ts';
import { type Identity, identifyItem } from '../articles/identity.ts';
import { shareOfTerms } from '../articles/share-of-terms.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import { pageKey } from '../web/clean-url.ts';

/** An item of a feed, what it is recognised by, and the stored article that it is, if any. */
export type Keyed = { item: FeedItem; identity: Identity; known: KnownArticle | undefined };

/** An edited headline keeps so many of its terms. */
const SAME_HEADLINE = 0.5;

/** Finds which items are stored. Those known by their guid alone get the key of their page. */
export async function recognize(feed: Feed, items: FeedItem[], store: Intake): Promise<Keyed[]> {
  const keyed = items.map((item) => ({ item, identity: identifyItem(feed, item) }));
  const met = await store.knownArticles(keyed.flatMap(({ identity }) => identity.keys));
  const recognized: Keyed[] = [];
  for (const { item, identity } of keyed) {
    const found = identity.keys.flatMap((key) => met.get(key) ?? []);
    const known = found.find((article) => !isAnother(item, article));
    const fresh = identity.keys.filter((key) => !met.has(key));
    if (known && fresh.length > 0) await store.addKeys(known.articleId, fresh);
    // Where others have all its keys it cannot be told from them, and counts as the first.
    if (known || fresh.length === 0) recognized.push({ item, identity, known: known ?? found[0] });
    else recognized.push({ item, identity: { ...identity, keys: fresh }, known: undefined });
  }
  return recognized;
}

/** Another headline *and* another address under a known guid is another article. */
const isAnother = ({ title, url }: FeedItem, known: KnownArticle): boolean =>
  url !== null &&
  known.url !== null &&
  pageKey(url) !== pageKey(known.url) &&
  (shareOfTerms(title, known.title) ?? 0) < SAME_HEADLINE;
