import type { Article } from '../../model.ts';
import { findWithdrawn } from '../../quotes/find-withdrawn.ts';
import type { KnownArticle } from '../../store/intake.ts';
import type { ArticleText } from '../article-text.ts';
import type { Aside } from '../aside/create-aside.ts';
import { inProcess } from '../aside/in-process.ts';
import { findSame, isUpdate } from './find-same.ts';
import { isLater } from './is-later.ts';
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
/** What is rewritten under its old headline within hours is the same article. */
const LATER_HOURS = 6;

/** `another`: what stands there now is another article, which bears a later date. */
export type Outcome = 'same' | 'revised' | 'another';

/**
 * Compares an article that was read again with the stored one. If its text or headline was edited,
 * the old ones are kept as a revision, and quotes that it no longer has are marked. Address, outlet
 * and date stay as first seen. Something else in the article's place (a notice, a login page)
 * changes nothing; where the page cannot be read, only its headline may change.
 */
export async function reviseArticle(
  { articleId }: KnownArticle,
  read: ArticleText,
  about: About,
  { store, aside = inProcess }: StoreDeps,
): Promise<Outcome> {
  const old = await store.findCurrent(articleId);
  await store.markLooked(articleId, { fingerprint: about.fingerprint ?? null, now: about.now });
  if (!old) return 'same';
  const seen = await aside(toArticle, read, about);
  const edited = isLost(old, seen) ? { ...old, title: seen.title } : seen;
  const outcome = await compare(old, edited, aside);
  if (outcome !== 'revised') return outcome;
  return (await replaceText(old, edited, about.now, { store, aside })) ? 'revised' : 'same';
}

/** A page that can be read no more does not take away what it said. */
const isLost = (old: Article, { teaser }: Article): boolean =>
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
  return old !== undefined && replaceText(old, right, about.now, { store, aside, isMistake: true });
};

async function compare(old: Article, seen: Article, aside: Aside): Promise<Outcome> {
  const { title, text, teaser } = seen;
  if (old.teaser !== undefined && teaser === undefined) return 'revised';
  if (text === old.text) return title === old.title ? 'same' : 'revised';
  if (isLater(dateOf(seen), dateOf(old), LATER_HOURS) && !(await aside(isUpdate, text, old.text)))
    return 'another';
  if ((await aside(findSame, text, [old.text])) === 0)
    return text.length < old.text.length * MIN_SHARE ? 'same' : 'revised';
  const isGrown = text.length > old.text.length * MIN_GROWTH;
  return teaser !== undefined || isGrown ? 'revised' : 'same';
}

const dateOf = ({ published, dating }: Article): string | null =>
  dating === undefined ? published : null;

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
