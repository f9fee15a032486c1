import type { Article, Story } from '../../model.ts';
import { createStoryIndex } from './story-index.ts';

/**
 * Groups reports of the same event, as if they arrived in the order of publication. `known` maps
 * article ids to the ids of stories that they stay in; the other reports are placed among these.
 * Stories that most outlets report come first; within a story, the newest report.
 */
export function groupStories(
  articles: Article[],
  known: ReadonlyMap<string, string> = new Map(),
): Story[] {
  const ordered = articles.toSorted(
    (a, b) => a.published.localeCompare(b.published) || a.id.localeCompare(b.id),
  );
  const isPlaced = ordered.every(({ id }) => known.has(id));
  const placed = isPlaced ? known : placeAmong(ordered, known);
  const stories = Map.groupBy(ordered, ({ id }) => placed.get(id) ?? id);
  return Array.from(stories, ([id, reports]) => toStory(id, reports)).sort(
    (a, b) =>
      outlets(b) - outlets(a) ||
      b.articles.length - a.articles.length ||
      b.lead.published.localeCompare(a.lead.published),
  );
}

/** Reads every report, which takes most of the time of an edition: only where one is not placed yet. */
function placeAmong(
  ordered: Article[],
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const index = createStoryIndex();
  for (const { id, title, text, published } of ordered)
    index.place({ id, title, text, arrived: Date.parse(published) }, known.get(id));
  return new Map(
    ordered.flatMap(({ id }) => {
      const story = known.get(id) ?? index.storyOf(id);
      return story === undefined ? [] : [[id, story]];
    }),
  );
}

function toStory(id: string, reports: Article[]): Story {
  const newestFirst = reports.toReversed();
  return { id, articles: newestFirst, lead: newestFirst[0]! };
}

export const outlets = ({ articles }: Story): number =>
  new Set(articles.map(({ outlet }) => outlet)).size;
