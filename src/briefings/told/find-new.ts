import type { Article, Story } from '../../model.ts';
import type { Store } from '../../store/store.ts';
import { findUpdate, type Update } from './find-update.ts';
import type { Known } from './known.ts';

/** Of what was reported before a story was told, so much is read to see what is new. */
const MAX_EARLIER = 200;
/** After every date. */
const NEVER = '~';

/** A story to be told; `also` are ids of others that tell the same. */
export type Chosen = Story & { update: Update | null; also: string[] };
type Asked = { placeId: string; until: string };

/** Gives what of these stories is new to the channel; undefined where nothing is. */
export async function createFindNew(
  stories: Story[],
  known: Known,
  asked: Asked,
  store: Store,
): Promise<(story: Story) => Chosen | undefined> {
  const told = stories.filter(({ id, lead }) => lead.published >= (known.stories.get(id) ?? NEVER));
  const earlier = await readEarlier(told, known, asked, store);
  const found = new Map<Story, Chosen | undefined>();
  const look = (story: Story): Chosen | undefined => {
    const toldAt = known.stories.get(story.id);
    if (toldAt === undefined) return { ...story, update: null, also: [] };
    const update = findUpdate(story, toldAt, earlier.get(story.id) ?? []);
    return update && { ...update.story, update, also: [] };
  };
  return (story) => {
    if (!found.has(story)) found.set(story, look(story));
    return found.get(story);
  };
}

/** The reports of stories from before they were told, the newest first. */
async function readEarlier(
  told: Story[],
  known: Known,
  { placeId, until }: Asked,
  store: Store,
): Promise<Map<string, Article[]>> {
  if (told.length === 0) return new Map();
  const found = await store.findArticlesInStories({
    placeId,
    storyIds: told.map(({ id }) => id),
    before: until,
    limit: MAX_EARLIER,
  });
  const storyOf = await store.findStoryIds(found.map(({ id }) => id));
  // One that is not placed yet is a story by itself.
  const own = told.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const));
  const placed = found.map((article) => [article, storyOf.get(article.id) ?? article.id] as const);
  const all = new Map([...own, ...placed].map(([article, id]) => [article.id, { article, id }]));
  const earlier = [...all.values()].filter(
    ({ article, id }) => article.published < (known.stories.get(id) ?? ''),
  );
  return new Map(
    Array.from(
      Map.groupBy(earlier, ({ id }) => id),
      ([id, reports]) => [id, newestFirst(reports.map(({ article }) => article))],
    ),
  );
}

const newestFirst = (articles: Article[]): Article[] =>
  articles.toSorted((a, b) => b.published.localeCompare(a.published));
