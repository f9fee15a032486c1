import { say } from '../../language/say.ts';
import type { Article } from '../../model.ts';
import type { Articles } from '../../store/articles.ts';
import type { Feeds } from '../../store/feeds.ts';
import { type Identity, identifyItem } from '../articles/identity.ts';
import type { ItemDeps } from '../articles/read-item.ts';
import { type ArticleStore, type StoreDeps, storeArticle } from '../articles/store-article.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { cleanUrl } from '../web/clean-url.ts';
import { siteName } from '../web/site-name.ts';
import { ownSource, saveOwnFeed } from './own-feed.ts';

type AddressDeps = ItemDeps &
  Pick<StoreDeps, 'aside'> & {
    store: ArticleStore & Articles & Feeds;
    now: () => Date;
  };

/**
 * The article at an address that somebody names. It is stored for their place alone: other places
 * do not see it. An address read before gives the stored copy. Throws a `FetchError` or an
 * `UnreadableError` with a message for people.
 */
export async function readAddress(
  address: string,
  placeId: string,
  { fetch, readPage, store, aside, now }: AddressDeps,
): Promise<Article> {
  const url = cleanUrl(address);
  if (!url) throw new UnreadableError(say('“{address}” is not a web address.', { address }));
  const identity = identifyItem(
    { id: ownSource(placeId), kind: 'import', shared: false },
    { guid: url, url, title: '', summary: null },
  );
  const known = await findStored(identity, placeId, store);
  if (known) return known;

  const fetched = await fetch(url, { wants: 'page' });
  const read = { ...(await readPage(fetched)), fromPage: true as const };
  const at = now().toISOString();
  const feed = await saveOwnFeed(placeId, { store, now: at });
  const about = {
    identity,
    feedId: feed.id,
    outlet: siteName(fetched.url),
    url: fetched.url,
    published: null,
    sample: false,
    isFirstVisit: true,
    now: at,
  };
  await storeArticle(read, about, { store, ...(aside && { aside }) });
  const article = await findStored(identity, placeId, store);
  if (!article) throw new UnreadableError(say('{url} could not be stored.', { url }));
  return article;
}

/**
 * The article may be stored under another of its keys: its page may give another address, or its
 * text may have been read before.
 */
async function findStored(
  { keys }: Identity,
  placeId: string,
  store: AddressDeps['store'],
): Promise<Article | undefined> {
  const known = await store.knownArticles(keys);
  const id = keys.map((key) => known.get(key)?.articleId).find((found) => found !== undefined);
  return id === undefined ? undefined : store.findArticle(placeId, id);
}
