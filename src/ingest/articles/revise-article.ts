import type { Article } from '../../model.ts';
import { findWithdrawn } from '../../quotes/find-withdrawn.ts';
import type { KnownArticle } from '../../store/intake.ts';
import type { ArticleText } from '../article-text.ts';
import type { Aside } from '../aside/create-aside.ts';
import { inProcess } from '../aside/in-process.ts';
import { findSame } from './find-same.ts';
import { explainSurnames } from './link-quotes.ts';
import { minHashBands } from './min-hash-bands.ts';
import { readQuotes } from './read-quotes.ts';
import type { StoreDeps } from './store-article.ts';
import { type About, toArticle } from './to-article.ts';

/** A text shorter than this share of the old one is a teaser or a paywall, not an edit. */
const MIN_SHARE = 0.5;
/**
 * Where the text is more than this many times as long, the old one was the feed's teaser, stored
 * while the page could not be read.
 */
const MIN_GROWTH = 3;

/**
 * Compares an article that was read again with the stored one. If its text or headline was edited,
 * the old ones are kept as a revision, quotes that it no longer has are marked, and the result is
 * true. Address, outlet and date stay as first seen. Something else in the article's place (a
 * notice, a login page) changes nothing.
 */
export async function reviseArticle(
  { articleId }: KnownArticle,
  read: ArticleText,
  about: About,
  { store, aside = inProcess }: StoreDeps,
): Promise<boolean> {
  const old = await store.findCurrent(articleId);
  await store.markLooked(articleId, { fingerprint: about.fingerprint ?? null, now: about.now });
  if (!old) return false;
  const edited = await aside(toArticle, read, about);
  if (!(await isEdited(old, edited, aside))) return false;
  return replaceText(old, edited, about.now, { store, aside });
}

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
  return old !== undefined && replaceText(old, right, about.now, { store, aside, isMistake: true });
};

async function isEdited(old: Article, { title, text, teaser }: Article, aside: Aside) {
  // A page that can be read no more changes nothing, and one that can be read at last, all.
  if ((teaser === undefined) !== (old.teaser === undefined)) return teaser === undefined;
  if (text === old.text && title === old.title) return false;
  if (text.length < old.text.length * MIN_SHARE) return false;
  if (text === old.text || teaser !== undefined) return true;
  return (
    text.length > old.text.length * MIN_GROWTH || (await aside(findSame, text, [old.text])) === 0
  );
}

async function replaceText(
  old: Article,
  { title, text, teaser, language }: Article,
  now: string,
  { store, aside, isMistake = false }: Required<StoreDeps> & { isMistake?: boolean },
): Promise<boolean> {
  const { teaser: _was, language: _told, ...same } = old;
  const traits = {
    ...(teaser !== undefined && { teaser }),
    ...(language !== undefined && { language }),
  };
  const article = { ...same, ...traits, title, text, readAt: now };
  const { sightings, ...found } = await readQuotes(article, { store, aside });
  const edit = {
    title,
    text,
    ...traits,
    ...found,
    isMistake,
    isWithdrawn: findWithdrawn(text),
    bands: teaser ? [] : await aside(minHashBands, text),
    now,
  };
  const isRevised = await store.reviseArticle(old.id, edit);
  if (isRevised) await explainSurnames(sightings, article, store);
  return isRevised;
}
