import type { Context } from '../../src/chat/command.ts';
import type { Article } from '../../src/model.ts';
import { groupStories } from '../../src/summary/stories/group-stories.ts';

/** The newest reports of the stories are added. */
const MAX_ADDED = 100;
/** A story is told whole if at least this share of its reports is about the topic. */
const MIN_SHARE = 1 / 4;

type Limits = { since?: string; before?: string; outlet?: string };

/**
 * The reports, and all others of the stories that they belong to, which may use other words; the
 * newest first. Of a story in which the topic is a side matter, only the reports on it are kept.
 */
export async function addStories(
  reports: Article[],
  limits: Limits,
  { store, place }: Context,
): Promise<Article[]> {
  const about = countBy(await store.findStoryIds(reports.map(({ id }) => id)));
  const all = await store.findArticlesInStories({
    placeId: place.id,
    storyIds: [...about.keys()],
    limit: MAX_ADDED,
    ...limits,
  });
  const known = await store.findStoryIds(all.map(({ id }) => id));
  const sizes = countBy(known);
  const added = all.filter(({ id }) => {
    const story = known.get(id) ?? '';
    return (about.get(story) ?? 0) >= MIN_SHARE * (sizes.get(story) ?? 0);
  });
  const together = new Map([...reports, ...added].map((report) => [report.id, report]));
  return [...together.values()].sort((a, b) => b.published.localeCompare(a.published));
}

/** The story of each report; those not placed yet are placed among the others. */
export async function storiesOf(
  reports: Article[],
  { store }: Context,
): Promise<ReadonlyMap<string, string>> {
  const known = await store.findStoryIds(reports.map(({ id }) => id));
  return new Map(
    groupStories(reports, known).flatMap(({ id, articles }) =>
      articles.map((article) => [article.id, id] as const),
    ),
  );
}

function countBy(storyOf: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const story of storyOf.values()) counts.set(story, (counts.get(story) ?? 0) + 1);
  return counts;
}
