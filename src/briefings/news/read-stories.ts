import type { Article, Story } from '../../model.ts';
import type { Store } from '../../store/store.ts';

/** Of very many reports the newest are read. */
const MAX_READ = 1_000;

type Search = { placeId: string; ids: string[]; since?: string; before?: string };

/**
 * The stories of these ids with their reports of a span of time, in the order given. Those that are
 * gone, or that the place cannot see, are left out.
 */
export async function readStories(
  { placeId, ids, ...span }: Search,
  store: Store,
): Promise<Story[]> {
  const search = { placeId, storyIds: ids, ...span, limit: MAX_READ };
  const placed = await store.findArticlesInStories(search);
  const storyOf = await store.findStoryIds(placed.map(({ id }) => id));
  const found = Map.groupBy(placed, ({ id }) => storyOf.get(id)!);
  const stories: Story[] = [];
  for (const id of new Set(ids)) {
    const articles = found.get(id) ?? (await ofItself(id, placeId, store));
    if (articles.length > 0) stories.push({ id, articles, lead: articles[0]! });
  }
  return stories;
}

/** A report that was in no story yet is one by itself, under its own id. */
async function ofItself(id: string, placeId: string, store: Store): Promise<Article[]> {
  const article = await store.findArticle(placeId, id);
  return article ? [article] : [];
}
