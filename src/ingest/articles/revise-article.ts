import type { Article } from '../../model.ts';
import { findWithdrawn } from '../../quotes/find-withdrawn.ts';
import type { KnownArticle } from '../../store/intake.ts';
import type { ArticleText } from '../article-text.ts';
import type { Aside } from '../aside/create-aside.ts';
import { inProcess } from '../aside/in-process.ts';
import { digestText, findSame, isUpdate, toArticle } from '../aside/reading.ts';
import { isLater } from './is-later.ts';
import { explainSurnames, linkQuotes } from './link-quotes.ts';
import type { StoreDeps } from './store-article.ts';
import type { About } from './to-article.ts';

/** A text shorter than this share of the old one is a teaser or a paywall, not an edit. */
const MIN_SHARE = 0.5;
/**
 * Where the text is more than this many times as long, the old one was the feed's teaser, stored
 * while the page could not be read.
 */
const MIN_GROWTH = 3;
/** What is rewritten under its old headline within hours is the same article. */
const LATER_HOURS = 6;

/**
 * `another`: what stands there now is another article, which bears a later date; `unlike`: something
 * else, of which nothing is known.
 */
export type Outcome = 'same' | 'revised' | 'another' | 'unlike';

/**
 * Compares an article that was read again with the stored one. If its text or headline was edited,
 * the old ones are kept as a revision, and quotes that it no longer has are marked. Address, outlet
 * and date stay as first seen. Something else in the article's place (a notice, a login page)
 * changes nothing; where the page cannot be read, only its headline may change. Where the page was
 * read and is still this article, that is recorded.
 */
export async function reviseArticle(
  { articleId }: Pick<KnownArticle, 'articleId'>,
  read: ArticleText,
  about: About,
  { store, aside = inProcess }: StoreDeps,
): Promise<Outcome> {
  const old = await store.findCurrent(articleId);
  const { fingerprint, now } = about;
  await store.markLooked(articleId, { ...(fingerprint !== undefined && { fingerprint }), now });
  if (!old) return 'same';
  const seen = await aside(toArticle, read, about);
  const lost = isLost(old, seen);
  const edited = lost ? { ...old, title: seen.title } : seen;
  const isOfPage = read.fromPage === true && !lost;
  const outcome = await compare(old, edited, aside);
  if (outcome === 'another' || outcome === 'unlike') return outcome;
  const edit = { isOfPage, now, store, aside };
  const isRevised = outcome === 'revised' && (await replaceText(old, edited, edit));
  if (isOfPage) await store.saveLook(articleId, { seen: 'there', now, isOfPage });
  return isRevised ? 'revised' : 'same';
}

/** A page that can be read no more does not take away what it said. */
export const isLost = (old: Article, { teaser }: Pick<Article, 'teaser'>): boolean =>
  old.teaser === undefined && teaser !== undefined;

/**
 * Takes a stored text for a mistake, such as a door that stood in the article’s place: neither it
 * nor its quotes are kept.
 */
export const correctArticle = async (
  articleId: string,
  read: ArticleText,
  about: About,
  { store, aside = inProcess }: StoreDeps,
): Promise<boolean> => {
  const old = await store.findCurrent(articleId);
  const right = await aside(toArticle, read, about);
  const edit = { isMistake: true, isOfPage: read.fromPage === true, now: about.now };
  return old !== undefined && replaceText(old, right, { ...edit, store, aside });
};

async function compare(old: Article, seen: Article, aside: Aside): Promise<Outcome> {
  const { title, text, teaser } = seen;
  if (old.teaser !== undefined && teaser === undefined) return 'revised';
  if (text === old.text) return title === old.title ? 'same' : 'revised';
  if (isLater(dateOf(seen), dateOf(old), LATER_HOURS) && !(await aside(isUpdate, text, old.text)))
    return 'another';
  if ((await aside(findSame, text, [old.text])) === 0)
    return text.length < old.text.length * MIN_SHARE ? 'unlike' : 'revised';
  const isGrown = text.length > old.text.length * MIN_GROWTH;
  return teaser !== undefined || isGrown ? 'revised' : 'unlike';
}

const dateOf = ({ published, dating }: Article): string | null =>
  dating === undefined ? published : null;

/** `isMistake` and `isOfPage` as in an `Edit` of the store. */
type Replacing = { isMistake?: boolean; isOfPage: boolean; now: string };

async function replaceText(
  old: Article,
  { title, text, teaser, language }: Article,
  { store, aside, now, ...about }: Required<StoreDeps> & Replacing,
): Promise<boolean> {
  const { teaser: _was, language: _told, ...same } = old;
  const traits = {
    ...(teaser !== undefined && { teaser }),
    ...(language !== undefined && { language }),
  };
  const article = { ...same, ...traits, title, text, readAt: now };
  const { analysis, bands } = await aside(digestText, article);
  const linked = await linkQuotes(article, analysis, store);
  const { terms, company } = analysis;
  const edit = {
    title,
    text,
    ...traits,
    ...{ quotes: linked.quotes, terms, company, bands },
    ...about,
    isWithdrawn: findWithdrawn(text),
    now,
  };
  const isRevised = await store.reviseArticle(old.id, edit);
  if (isRevised) await explainSurnames(linked, article, store);
  return isRevised;
}
