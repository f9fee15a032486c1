import { basename } from 'node:path';
import type { Feeds } from '../../store/feeds.ts';
import { NO_OUTLET } from '../../text/no-outlet.ts';
import type { ArticleText } from '../article-text.ts';
import { textKey, urlKey } from '../articles/identity.ts';
import { reviseArticle } from '../articles/revise-article.ts';
import { type ArticleStore, type StoreDeps, storeArticle } from '../articles/store-article.ts';
import { aboutImport, type ForWhom, importRealm } from './about-import.ts';
import { type Brought, KNOWN, toBrought } from './brought.ts';
import type { LoadedSource } from './read-source.ts';

/**
 * Saves a page or text as an article, unless it is known. A known one is compared with what is
 * stored, since it may have been edited. What came from a file keeps the file's name.
 */
export async function importArticle(
  read: ArticleText,
  { name, url }: Pick<LoadedSource, 'name' | 'url'>,
  deps: ForWhom & Pick<StoreDeps, 'aside'> & { store: ArticleStore & Feeds; now: () => Date },
): Promise<Brought> {
  const outlet = read.outlet ?? NO_OUTLET;
  const realm = importRealm(deps);
  const key = urlKey(realm, read.url) ?? textKey(realm, outlet, read.title, read.text);
  const known = (await deps.store.knownArticles([key])).get(key);
  const about = {
    ...(await aboutImport({ realm, keys: [key] }, outlet, deps)),
    ...(url === null ? { fileName: basename(name) } : {}),
  };
  if (!known) return toBrought(await storeArticle(read, about, deps));
  await reviseArticle(known, read, about, deps);
  return KNOWN;
}
