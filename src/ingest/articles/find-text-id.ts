import type { Article } from '../../model.ts';
import type { Twins } from '../../store/twins.ts';
import type { Aside } from '../aside/create-aside.ts';
import { findSame } from '../aside/reading.ts';

/** Wire reports are printed within days; a similar text weeks later is another report. */
const MAX_AGE_MS = 14 * 24 * 60 * 60_000;
const MAX_CANDIDATES = 8;

type Traits = { article: Article; bands: string[]; pageKey: string | null };

/**
 * The id that all articles with this text share: that of the first one seen in any outlet, else the
 * article's own. The id does not reveal that first article to those who may not see it. `before` are
 * articles that are about to be saved.
 */
export async function findTextId(
  { article: { id, readAt, sample, text }, bands, pageKey }: Traits,
  before: (Traits & { textId: string })[],
  { store, aside }: { store: Twins; aside: Aside },
): Promise<string> {
  const since = new Date(Date.parse(readAt) - MAX_AGE_MS).toISOString();
  const stored = await store.findTwins({ bands, pageKey, sample, since, limit: MAX_CANDIDATES });
  const own = new Set(bands);
  const drafted = before
    .filter((other) => isPage(other.pageKey, pageKey) || other.bands.some((band) => own.has(band)))
    .map(({ textId, article }) => ({ textId, text: article.text }));
  const alike = [...stored, ...drafted];
  if (alike.length === 0) return id;
  const at = await aside(
    findSame,
    text,
    alike.map((other) => other.text),
  );
  return alike[at]?.textId ?? id;
}

const isPage = (one: string | null, other: string | null): boolean => one !== null && one === other;
