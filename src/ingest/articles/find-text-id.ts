import type { Article } from '../../model.ts';
import type { Twins } from '../../store/twins.ts';
import { isSameText, toShingles } from '../../text/same-text.ts';

/** Wire reports are printed within days; what reads alike after weeks is another report. */
const DAYS = 14;
const CANDIDATES = 8;

/**
 * The id that all articles with this text share: of the first one seen, in whatever outlet, or the article's own.
 * An id says nothing of the article behind it, which stays hidden from those who may not see it.
 */
export async function findTextId(
  { id, readAt, sample, text }: Article,
  traits: { bands: string[]; pageKey: string | null },
  store: Twins,
): Promise<string> {
  const since = new Date(Date.parse(readAt) - DAYS * 86_400_000).toISOString();
  const alike = await store.findTwins({ ...traits, sample, since, limit: CANDIDATES });
  const shingles = toShingles(text);
  const twin = alike.find((other) => isSameText(shingles, toShingles(other.text)));
  return twin?.textId ?? id;
}
