import type { Article } from '../../model.ts';
import type { Intake, KnownArticle } from '../../store/intake.ts';
import type { Revisions } from '../../store/revisions.ts';
import type { Twins } from '../../store/twins.ts';
import type { ArticleText } from '../article-text.ts';
import type { Aside } from '../aside/create-aside.ts';
import { digestArticle, findSame } from '../aside/reading.ts';
import { pageKey } from '../web/clean-url.ts';
import type { Digest } from './digest-article.ts';
import { findTextId } from './find-text-id.ts';
import { urlKey } from './identity.ts';
import type { About } from './to-article.ts';

/** An article that can be saved without further reading. */
export type Draft = Digest & {
  article: Article;
  about: About;
  /** The article is stored already, or drafted before, under this id. */
  knownId?: string;
  /** All that it may be known by from now on. */
  keys: string[];
  pageKey: string | null;
  textId: string;
  /** Its text is its page’s own. */
  isOfPage: boolean;
};

type DraftDeps = {
  store: Pick<Intake, 'knownArticles'> & Pick<Revisions, 'findCurrent'> & Twins;
  aside: Aside;
};

/**
 * Does all of reading an article that takes long: what is left is to save it. `before` are drafts
 * that will be saved before this one.
 */
export async function draftArticle(
  read: ArticleText,
  about: About,
  before: Draft[],
  { store, aside }: DraftDeps,
): Promise<Draft> {
  const { textKey, ...digest } = await aside(digestArticle, read, about);
  const { article } = digest;
  const own = [...about.identity.keys, textKey];
  const found = await findAgain(article, { own, about, before }, { store, aside });
  const draft = {
    ...digest,
    ...found,
    about,
    pageKey: about.sharesPage ? null : pageKey(article.url),
    textId: article.id,
    isOfPage: read.fromPage === true,
  };
  if (draft.knownId !== undefined) return draft;
  return { ...draft, textId: await findTextId(draft, before, { store, aside }) };
}

/**
 * Whether the article is known under other keys: those of the address that its page gives, or of
 * the same text at the same outlet. Some sites give one address to all their pages, so where the
 * address matches, the text must match too.
 */
async function findAgain(
  { url, text }: Article,
  { own, about, before }: { own: string[]; about: About; before: Draft[] },
  { store, aside }: DraftDeps,
): Promise<Pick<Draft, 'knownId' | 'keys'>> {
  const page = about.sharesPage ? null : urlKey(about.identity.realm, url);
  const met = await store.knownArticles(page === null ? own : [...own, page]);
  const known = own.map((key) => idOf(key, met, before)).find(Boolean);
  const samePage = page === null || known ? undefined : idOf(page, met, before);
  if (samePage === undefined) {
    const keys = page === null ? own : [...new Set([...own, page])];
    return { ...(known !== undefined && { knownId: known }), keys };
  }
  const drafted = before.find(({ article }) => article.id === samePage)?.article;
  const there = drafted ?? (await store.findCurrent(samePage));
  const isSame = there && (await aside(findSame, text, [there.text])) === 0;
  return { ...(isSame && { knownId: samePage }), keys: own };
}

const idOf = (
  key: string,
  stored: Map<string, KnownArticle>,
  before: Draft[],
): string | undefined =>
  stored.get(key)?.articleId ??
  before.find(({ knownId, keys }) => knownId === undefined && keys.includes(key))?.article.id;
