import { normalize, resolve } from 'node:path';
import type { Feeds } from '../../store/feeds.ts';
import type { KnownArticle } from '../../store/intake.ts';
import type { Retelling } from '../../store/retelling.ts';
import { NO_OUTLET } from '../../text/no-outlet.ts';
import type { ArticleText } from '../article-text.ts';
import { fileKey, textKey, urlKey } from '../articles/identity.ts';
import { lookAtPage } from '../articles/look-at-page.ts';
import type { ItemDeps } from '../articles/read-item.ts';
import { reviseArticle } from '../articles/revise-article.ts';
import { type ArticleStore, type StoreDeps, storeArticle } from '../articles/store-article.ts';
import type { About } from '../articles/to-article.ts';
import { inProcess } from '../aside/in-process.ts';
import type { Fetch } from '../web/safe-fetch.ts';
import { aboutImport, type ForWhom, importRealm, seenRealms } from './about-import.ts';
import { type Brought, CHANGED, KNOWN, toBrought } from './brought.ts';
import type { LoadedSource } from './read-source.ts';
import { retell } from './retell.ts';

type ImportDeps = ForWhom &
  ItemDeps &
  Pick<StoreDeps, 'aside'> & { store: ArticleStore & Feeds & Retelling; now: () => Date };

/**
 * Saves a page or text as an article, unless it is known: by its address, also where a feed has
 * brought it, by its words, or by the file that it came from. A known one is compared with what is
 * stored, since it may have been edited. What came from a file keeps its path as it was typed; what that
 * file says of it besides its text is taken over, too.
 */
export async function importArticle(
  read: ArticleText,
  loaded: LoadedSource,
  deps: ImportDeps,
): Promise<Brought> {
  const { name, url } = loaded;
  const outlet = read.outlet ?? NO_OUTLET;
  const realm = importRealm(deps);
  const key = urlKey(realm, read.url) ?? textKey(realm, outlet, read.title, read.text);
  const fileKeys = url === null ? [fileKey(realm, resolve(name))] : [];
  const met = await deps.store.knownArticles([key, ...fileKeys]);
  const elsewhere = met.has(key) ? undefined : await findElsewhere(url, deps);
  if (elsewhere) return lookAgain(elsewhere, loaded, deps);
  const ofFile = fileKeys.flatMap((one) => met.get(one) ?? [])[0];
  const known = met.get(key) ?? ofFile;
  const about = {
    ...(await aboutImport({ realm, keys: [key, ...(known ? [] : fileKeys)] }, outlet, deps)),
    ...(url === null ? { fileName: normalize(name) } : {}),
  };
  if (!known) return saveNew(read, about, deps);
  const became = await reviseArticle(known, read, about, deps);
  // Another text under the name of a file that is known.
  if (!met.has(key) && (became === 'another' || became === 'unlike'))
    return saveNew(read, about, deps);
  const isOwn = ofFile?.articleId === known.articleId;
  const isOther = !isOwn && (url === null || urlKey(realm, known.url) !== urlKey(realm, url));
  if (!isOwn && became === 'revised') return CHANGED;
  if (!isOwn) return { ...KNOWN, ...(isOther && { knownAs: nameOf(known) }) };
  const { store: kept, aside = inProcess } = deps;
  const isRetold = await retell(known.articleId, read, about, { store: kept, aside });
  return isRetold || became === 'revised' ? CHANGED : KNOWN;
}

/** It may still be known, by what only reading all of it tells. */
async function saveNew(read: ArticleText, about: About, deps: ImportDeps): Promise<Brought> {
  const article = await storeArticle(read, about, deps);
  if (article) return toBrought(article);
  const [known] = (await deps.store.knownArticles(about.identity.keys)).values();
  return { ...KNOWN, ...(known && { knownAs: nameOf(known) }) };
}

const nameOf = ({ fileName, url, title }: KnownArticle): string => fileName ?? url ?? `“${title}”`;

/**
 * The article that a feed of theirs has brought from this address. What the page says of its own
 * address does not count: it could name another’s page.
 */
async function findElsewhere(
  url: string | null,
  deps: ImportDeps,
): Promise<KnownArticle | undefined> {
  if (url === null) return undefined;
  const keys = (await seenRealms(deps, deps.store)).flatMap((realm) => urlKey(realm, url) ?? []);
  const known = await deps.store.knownArticles(keys);
  return keys.flatMap((key) => known.get(key) ?? [])[0];
}

/** As when its turn had come to be looked at, with the page that is here already. */
async function lookAgain(
  { articleId }: KnownArticle,
  { body, contentType, url }: LoadedSource,
  deps: ImportDeps,
): Promise<Brought> {
  const due = await deps.store.findLook(articleId);
  if (!due) return KNOWN;
  const unknown = { permanentUrl: null, etag: null, lastModified: null };
  const there = { status: 200, ...unknown, body, contentType };
  const fetch: Fetch = async (asked) => ({ ...there, url: url ?? asked });
  await lookAtPage(due, { ...deps, fetch });
  const now = await deps.store.findCurrent(articleId);
  return now && now.text !== due.article.text ? CHANGED : KNOWN;
}
