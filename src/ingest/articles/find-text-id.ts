import type { Article } from '../../model.ts';
import type { Twins } from '../../store/twins.ts';
import type { Aside } from '../aside/create-aside.ts';
import { findSame } from '../aside/reading.ts';

/** Wire reports are printed within days; a similar text weeks later is another report. */
const MAX_AGE_MS = 14 * 24 * 60 * 60_000;
const MAX_CANDIDATES = 8;

/**
 * The id that all articles with this text share: that of the first one seen in any outlet, else the
 * article's own. The id does not reveal that first article to those who may not see it.
 */
export async function findTextId(
  { id, readAt, sample, text }: Article,
  traits: { bands: string[]; pageKey: string | null },
  { store, aside }: { store: Twins; aside: Aside },
): Promise<string> {
  const since = new Date(Date.parse(readAt) - MAX_AGE_MS).toISOString();
  const alike = await store.findTwins({ ...traits, sample, since, limit: MAX_CANDIDATES });
  if (alike.length === 0) return id;
  const at = await aside(
    findSame,
    text,
    alike.map((other) => other.text),
  );
  return alike[at]?.textId ?? id;
}
