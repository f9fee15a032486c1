import type { Store } from '../src/store/store.ts';
import { findByUrl } from './find-by-url.ts';

/** The report that was read at an address; a story is found by the id of any of its reports, too. */
export type ReadPage = { id: string; title: string };

/** What is stored of the page at an address, for a place that may see it. */
export async function findReadPage(
  url: string,
  store: Store,
  place: { id: string },
): Promise<ReadPage | undefined> {
  const feeds = await store.findFeeds(place.id);
  const article = await findByUrl(url, feeds, { store, place });
  return article && { id: article.id, title: article.title || article.outlet };
}
