import type { KnownArticle } from '../../store/store.ts';
import { isSameText, toShingles } from '../../text/same-text.ts';
import type { ArticleText } from '../article-text.ts';
import { explainSurnames } from './link-quotes.ts';
import { minHashBands } from './min-hash-bands.ts';
import { type About, readQuotes, type StoreDeps, toArticle } from './store-article.ts';

/** What is shorter than this part of the old text is a teaser or a closed door, not an edit. */
const LEAST_PART = 0.5;
/** What has become so many times as long was a feed's own teaser, stored while the page could not be had. */
const GROWN = 3;

/**
 * Compares an article that was read again with what is stored. Where its text or headline was edited, the old
 * ones are kept as a revision and quotes that it has lost are marked; true then. Address, outlet and date stay as first seen. What
 * is there instead of the article (a notice, a log-in page) changes nothing.
 */
export async function reviseArticle(
  { articleId }: KnownArticle,
  page: ArticleText,
  about: About,
  { store }: StoreDeps,
): Promise<boolean> {
  const old = await store.findCurrent(articleId);
  await store.markLooked(articleId, { fingerprint: about.fingerprint ?? null, now: about.now });
  if (!old) return false;
  const { title, text } = toArticle(page, about);
  if (text === old.text && title === old.title) return false;
  if (text.length < old.text.length * LEAST_PART) return false;
  const isGrown = text.length > old.text.length * GROWN;
  const isSame = text === old.text || isSameText(toShingles(text), toShingles(old.text));
  if (!isGrown && !isSame) return false;

  const article = { ...old, title, text, readAt: about.now };
  const { sightings, ...found } = await readQuotes(article, store);
  const edit = { title, text, ...found, bands: minHashBands(text), now: about.now };
  const isRevised = await store.reviseArticle(articleId, edit);
  if (isRevised) await explainSurnames(sightings, article, store);
  return isRevised;
}
