import type { Article } from '../../model.ts';
import type { KnownArticle, Store } from '../../store/store.ts';
import { normalizeText } from '../../text/normalize.ts';
import { isSameText, toShingles } from '../../text/same-text.ts';
import type { ArticleText } from '../article-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { pageKey } from '../web/clean-url.ts';
import { analyzeArticle } from './analyze-article.ts';
import { findTextId } from './find-text-id.ts';
import { type Identity, textKey, urlKey } from './identity.ts';
import { explainSurnames, linkQuotes } from './link-quotes.ts';
import { minHashBands } from './min-hash-bands.ts';

/** No article is longer; finding quotes in a book takes the bot's time. */
const MAX_TEXT = 150_000;

export type ArticleStore = Pick<
  Store,
  | 'addKeys'
  | 'findCurrent'
  | 'findKnownSpeakers'
  | 'findTwins'
  | 'knownArticles'
  | 'markLooked'
  | 'moveSighting'
  | 'reviseArticle'
  | 'saveArticle'
>;

export type StoreDeps = { store: ArticleStore };

/** What is known of an article beside its page; the fallbacks count where the page is silent. */
export type About = {
  identity: Identity;
  feedId: string;
  outlet: string;
  url: string | null;
  published: string | null;
  sample: boolean;
  /** What the feed says of it, to tell later that it has changed. */
  fingerprint?: string | null;
  now: string;
};

/**
 * Finds an article's quotes and who of their speakers is known, and saves all; false where the article is known
 * already, be it by the address its page gives itself or by its text. All offsets count in the normalised text
 * that is stored. A date in the future becomes `now`, so that nothing stands above the news.
 */
export async function storeArticle(
  page: ArticleText,
  about: About,
  { store }: StoreDeps,
): Promise<boolean> {
  const article = toArticle(page, about);
  const { known, keys } = await findAgain(article, about.identity, store);
  if (known) {
    await store.addKeys(known.articleId, keys);
    return false;
  }
  const found = await readQuotes(article, store);
  const traits = { bands: minHashBands(article.text), pageKey: pageKey(article.url) };
  const isNew = await store.saveArticle(article, found.quotes, found.terms, {
    ...traits,
    company: found.company,
    keys: keys.slice(1),
    textId: await findTextId(article, traits, store),
    fingerprint: about.fingerprint ?? null,
  });
  if (isNew) await explainSurnames(found.sightings, article, store);
  return isNew;
}

/** Everything that is found in an article's text. */
export async function readQuotes(article: Article, store: ArticleStore) {
  const analysis = analyzeArticle(article.title, article.text);
  const { terms, company } = analysis;
  return { ...(await linkQuotes(article, analysis, store)), terms, company };
}

export function toArticle(page: ArticleText, about: About): Article {
  const text = normalizeText(page.text);
  if (text.length > MAX_TEXT)
    throw new UnreadableError(`“${oneLine(page.title)}” is too long for an article.`);
  const published = page.published ?? about.published ?? about.now;
  return {
    id: about.identity.keys[0]!,
    feedId: about.feedId,
    url: page.url ?? about.url,
    title: oneLine(page.title),
    outlet: oneLine(page.outlet ?? about.outlet),
    byline: page.byline && oneLine(page.byline),
    published: published > about.now ? about.now : published,
    readAt: about.now,
    text,
    sample: about.sample,
  };
}

/**
 * Whether what was read is stored under other keys: its page by the address it gives itself, or its very text at
 * the same outlet. Some sites give all their pages one address, so there the text must agree.
 */
async function findAgain(
  { url, outlet, title, text }: Article,
  { realm, keys }: Identity,
  store: ArticleStore,
): Promise<{ known: KnownArticle | undefined; keys: string[] }> {
  const page = urlKey(realm, url);
  const own = [...keys, textKey(realm, outlet, title, text)];
  const met = await store.knownArticles(page ? [...own, page] : own);
  const known = own.map((key) => met.get(key)).find(Boolean);
  const samePage = page === null || known ? undefined : met.get(page);
  if (!samePage) return { known, keys: page ? [...new Set([...own, page])] : own };
  const stored = await store.findCurrent(samePage.articleId);
  const isSame = stored && isSameText(toShingles(text), toShingles(stored.text));
  return { known: isSame ? samePage : undefined, keys: own };
}

const oneLine = (text: string): string => normalizeText(text).replace(/\s+/gu, ' ');
