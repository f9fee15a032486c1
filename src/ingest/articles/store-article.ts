import type { Article } from '../../model.ts';
import type { HouseTexts } from '../../store/house-texts.ts';
import type { Intake } from '../../store/intake.ts';
import type { PageLooks } from '../../store/looks/page-looks.ts';
import type { Revisions } from '../../store/revisions.ts';
import type { SavesTogether } from '../../store/saves-together.ts';
import type { KnownSpeakers } from '../../store/speakers/known-speakers.ts';
import type { Twins } from '../../store/twins.ts';
import type { ArticleText } from '../article-text.ts';
import type { Aside } from '../aside/create-aside.ts';
import { inProcess } from '../aside/in-process.ts';
import { type Draft, draftArticle } from './draft-article.ts';
import { isBacklog } from './is-backlog.ts';
import { explainSurnames, linkQuotes } from './link-quotes.ts';
import type { About } from './to-article.ts';

/** What storing and revising articles needs of the store. */
export type ArticleStore = Intake &
  SavesTogether &
  Revisions &
  Pick<PageLooks, 'saveLook' | 'findLook'> &
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
  return saveDraft(await draftArticle(read, about, [], { store, aside }), store);
}

/** The same for an article that was drafted: it is asked and saved, and nothing is read any more. */
export async function saveDraft(
  { article, about, analysis, knownId, keys, isOfPage, ...traits }: Draft,
  store: Pick<Intake, 'saveArticle' | 'addKeys'> & KnownSpeakers,
): Promise<Article | undefined> {
  if (knownId !== undefined) {
    await store.addKeys(knownId, keys);
    return undefined;
  }
  const linked = await linkQuotes(article, analysis, store);
  const { bands, pageKey, textId } = traits;
  const isNew = await store.saveArticle(article, linked.quotes, analysis.terms, {
    ...{ bands, pageKey, textId, isOfPage },
    company: analysis.company,
    keys: keys.slice(1),
    fingerprint: about.fingerprint ?? null,
    isBacklog: isBacklog(article, about),
  });
  if (!isNew) return undefined;
  await explainSurnames(linked, article, store);
  return article;
}
