import type { Article, Story } from '../../model.ts';
import type { Store } from '../../store/store.ts';
import type { Known } from './known.ts';
import { type Update, updateBy } from './update-by.ts';

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
  const told = stories.filter(({ id }) => known.stories.has(id));
  const reports = await readReports(
    told.filter((story) => mayHaveGoneOn(story, known)),
    asked,
    store,
  );
  const isSince = await createIsSince(reports, known, asked, store);
  const found = new Map<Story, Chosen | undefined>();
  const look = (story: Story): Chosen | undefined => {
    const { id, articles } = story;
    if (!known.stories.has(id)) return { ...story, update: null, also: [] };
    const since = articles.filter((one) => isSince(id, one));
    const earlier = (reports.get(id) ?? []).filter((one) => !isSince(id, one));
    const update = updateBy(id, since, earlier);
    return update && { ...update.story, update, also: [] };
  };
  return (story) => {
    if (!found.has(story)) found.set(story, look(story));
    return found.get(story);
  };
}

/** Whether any of its reports may have come since it was told: seen before they are looked up. */
const mayHaveGoneOn = ({ id, articles }: Story, { stories, byFollow }: Known): boolean =>
  articles.some(
    ({ published, readAt }) =>
      (byFollow.has(id) ? readAt : published) >= (stories.get(id) ?? NEVER),
  );

/**
 * Gives whether a report has come since its story was told. A briefing tells what has come out by
 * then; a follow what was read, however long before that it came out.
 */
async function createIsSince(
  reports: ReadonlyMap<string, Article[]>,
  { stories, byFollow }: Known,
  { placeId }: Asked,
  store: Store,
): Promise<(storyId: string, report: Article) => boolean> {
  const followed = [...reports].flatMap(([id, own]) => (byFollow.has(id) ? own : []));
  const firstReads = await store.findFirstReads(
    placeId,
    followed.map(({ id }) => id),
  );
  return (storyId, { id, published, readAt }) => {
    const toldAt = stories.get(storyId) ?? NEVER;
    return byFollow.has(storyId)
      ? (firstReads.get(id)?.at ?? readAt) > toldAt
      : published >= toldAt;
  };
}

/** All reports of stories, the newest first. */
async function readReports(
  stories: Story[],
  { placeId, until }: Asked,
  store: Store,
): Promise<Map<string, Article[]>> {
  if (stories.length === 0) return new Map();
  const found = await store.findArticlesInStories({
    placeId,
    storyIds: stories.map(({ id }) => id),
    before: until,
    limit: MAX_EARLIER,
  });
  const storyOf = await store.findStoryIds(found.map(({ id }) => id));
  // One that is not placed yet is a story by itself.
  const own = stories.flatMap(({ id, articles }) => articles.map((article) => ({ article, id })));
  const placed = found.map((article) => ({ article, id: storyOf.get(article.id) ?? article.id }));
  const all = new Map([...own, ...placed].map((one) => [one.article.id, one]));
  return new Map(
    Array.from(
      Map.groupBy(all.values(), ({ id }) => id),
      ([id, reports]) => [id, newestFirst(reports.map(({ article }) => article))],
    ),
  );
}

const newestFirst = (articles: Article[]): Article[] =>
  articles.toSorted((a, b) => b.published.localeCompare(a.published));
