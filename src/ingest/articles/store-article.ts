import type { Article } from '../../model.ts';
import type { HouseTexts } from '../../store/house-texts.ts';
import type { Intake, KnownArticle } from '../../store/intake.ts';
import type { PageLooks } from '../../store/looks/page-looks.ts';
import type { Revisions } from '../../store/revisions.ts';
import type { KnownSpeakers } from '../../store/speakers/known-speakers.ts';
import type { Twins } from '../../store/twins.ts';
import type { ArticleText } from '../article-text.ts';
import type { Aside } from '../aside/create-aside.ts';
import { inProcess } from '../aside/in-process.ts';
import { findSame, minHashBands, toArticle } from '../aside/reading.ts';
import { pageKey } from '../web/clean-url.ts';
import { findTextId } from './find-text-id.ts';
import { textKey, urlKey } from './identity.ts';
import { isBacklog } from './is-backlog.ts';
import { explainSurnames } from './link-quotes.ts';
import { readQuotes } from './read-quotes.ts';
import type { About } from './to-article.ts';

/** What storing and revising articles needs of the store. */
export type ArticleStore = Intake &
  Revisions &
  Pick<PageLooks, 'saveLook'> &
  Twins &
  HouseTexts &
  KnownSpeakers;

export type StoreDeps = {
  store: ArticleStore;
  /** Where slow work is done; left out, on the spot. */
  aside?: Aside;
};

/**
 * Finds an article's quotes and which of their speakers are known, and saves everything. Undefined
 * where the article is known already, by the address that its page gives or by its text.
 */
export async function storeArticle(
  read: ArticleText,
  about: About,
  { store, aside = inProcess }: StoreDeps,
): Promise<Article | undefined> {
  const article = await aside(toArticle, read, about);
  const { known, keys } = await findAgain(article, about, { store, aside });
  if (known) {
    await store.addKeys(known.articleId, keys);
    return undefined;
  }
  const found = await readQuotes(article, { store, aside });
  // Teasers are alike by chance, and not the same text as the article.
  const bands = article.teaser ? [] : await aside(minHashBands, article.text);
  const traits = { bands, pageKey: about.sharesPage ? null : pageKey(article.url) };
  const isNew = await store.saveArticle(article, found.quotes, found.terms, {
    ...traits,
    company: found.company,
    keys: keys.slice(1),
    textId: await findTextId(article, traits, { store, aside }),
    fingerprint: about.fingerprint ?? null,
    isOfPage: read.fromPage === true,
    isBacklog: isBacklog(article, about),
  });
  if (!isNew) return undefined;
  await explainSurnames(found.sightings, article, store);
  return article;
}

/**
 * Whether the article is stored under other keys: those of the address that its page gives, or of
 * the same text at the same outlet. Some sites give one address to all their pages, so where the
 * address matches, the text must match too. `keys` are all that the article may be known by from
 * now on.
 */
async function findAgain(
  { url, outlet, title, text }: Article,
  { identity: { realm, keys }, sharesPage }: About,
  { store, aside }: Required<StoreDeps>,
): Promise<{ known: KnownArticle | undefined; keys: string[] }> {
  const page = sharesPage ? null : urlKey(realm, url);
  const own = [...keys, textKey(realm, outlet, title, text)];
  const met = await store.knownArticles(page ? [...own, page] : own);
  const known = own.map((key) => met.get(key)).find(Boolean);
  const samePage = page === null || known ? undefined : met.get(page);
  if (!samePage) return { known, keys: page ? [...new Set([...own, page])] : own };
  const stored = await store.findCurrent(samePage.articleId);
  const isSame = stored && (await aside(findSame, text, [stored.text])) === 0;
  return { known: isSame ? samePage : undefined, keys: own };
}
