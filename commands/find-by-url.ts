import type { Context } from '../src/chat/command.ts';
import { urlKey } from '../src/ingest/articles/identity.ts';
import type { Article, Feed } from '../src/model.ts';
import { realmOf } from '../src/store/realm.ts';

/** The stored article at an address, which one of these feeds has brought. */
export async function findByUrl(
  url: string,
  feeds: Feed[],
  { store, place }: { store: Context['store']; place: { id: string } },
): Promise<Article | undefined> {
  const realms = [...new Set(feeds.map(realmOf))];
  const keys = realms.map((realm) => urlKey(realm, url)).filter((key) => key !== null);
  const known = await store.knownArticles(keys);
  for (const key of keys) {
    const id = known.get(key)?.articleId;
    const found = id === undefined ? undefined : await store.findArticle(place.id, id);
    if (found) return found;
  }
  return undefined;
}
