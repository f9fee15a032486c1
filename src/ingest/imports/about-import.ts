import type { Feed } from '../../model.ts';
import type { Feeds } from '../../store/feeds.ts';
import { realmOf, SHARED_REALM } from '../../store/realm.ts';
import { foldWords } from '../../text/fold.ts';
import type { Identity } from '../articles/identity.ts';
import type { About } from '../articles/to-article.ts';
import { ownSource, saveOwnFeed } from './own-feed.ts';

/** For whom something is imported: for every place, or for this one alone. */
export type ForWhom = { placeId: string; shared: boolean };

/** The realm in which an imported article is looked for: see `realmOf`. */
export const importRealm = ({ placeId, shared }: ForWhom): string =>
  shared ? SHARED_REALM : ownSource(placeId);

/** The realms in which whoever imports sees articles; where theirs are looked for comes first. */
export async function seenRealms(
  whom: ForWhom,
  store: Pick<Feeds, 'findFeeds'>,
): Promise<string[]> {
  const own = importRealm(whom);
  if (whom.shared) return [own];
  const followed = (await store.findFeeds(whom.placeId)).filter(({ kind }) => kind === 'network');
  return [...new Set([own, SHARED_REALM, ...followed.map(realmOf)])];
}

/** What is known of an imported article. */
export async function aboutImport(
  identity: Identity,
  outlet: string,
  { store, now, placeId, shared }: ForWhom & { store: Feeds; now: () => Date },
): Promise<About> {
  const at = now().toISOString();
  const deps = { store, now: at };
  const feed = shared ? await saveOutletFeed(outlet, deps) : await saveOwnFeed(placeId, deps);
  return {
    identity,
    feedId: feed.id,
    outlet,
    url: null,
    published: null,
    sample: false,
    isFirstVisit: true,
    now: at,
  };
}

/** What is imported for everybody: the articles of an outlet share a feed that is never fetched. */
async function saveOutletFeed(
  outlet: string,
  { store, now }: { store: Feeds; now: string },
): Promise<Feed> {
  const key = foldWords(outlet).join('-') || 'unnamed';
  return store.saveFeed({
    url: `import:${key}`,
    title: outlet,
    group: null,
    kind: 'import',
    shared: true,
    now,
  });
}
