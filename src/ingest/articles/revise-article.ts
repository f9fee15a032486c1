import { findWithdrawn } from '../../quotes/find-withdrawn.ts';
import type { KnownArticle } from '../../store/intake.ts';
import type { ArticleText } from '../article-text.ts';
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
  const { title, text } = await aside(toArticle, read, about);
  if (text === old.text && title === old.title) return false;
  if (text.length < old.text.length * MIN_SHARE) return false;
  const isGrown = text.length > old.text.length * MIN_GROWTH;
  const isSame = text === old.text || (await aside(findSame, text, [old.text])) === 0;
  if (!isGrown && !isSame) return false;

  const article = { ...old, title, text, readAt: about.now };
  const { sightings, ...found } = await readQuotes(article, { store, aside });
  const edit = {
    title,
    text,
    ...found,
    isWithdrawn: findWithdrawn(text),
    bands: await aside(minHashBands, text),
    now: about.now,
  };
  const isRevised = await store.reviseArticle(articleId, edit);
  if (isRevised) await explainSurnames(sightings, article, store);
  return isRevised;
}
