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
  return toStories(ordered, ({ id }) => placed.get(id) ?? id);
}

/** A story of reports of which not all need be known: see `Story`. */
export type StoryOf<Report> = { id: string; articles: Report[]; lead: Report };
type Told = Pick<Article, 'outlet' | 'published'>;

/** Makes stories of reports in the order of publication; those that most outlets report come first. */
export function toStories<Report extends Told>(
  ordered: Report[],
  storyOf: (report: Report) => string,
): StoryOf<Report>[] {
  const stories = Array.from(Map.groupBy(ordered, storyOf), ([id, reports]) => {
    const newestFirst = reports.toReversed();
    const story = { id, articles: newestFirst, lead: newestFirst[0]! };
    return { story, outlets: outlets(story) };
  });
  return stories
    .sort(
      (a, b) =>
        b.outlets - a.outlets ||
        b.story.articles.length - a.story.articles.length ||
        compareDates(b.story.lead, a.story.lead),
    )
    .map(({ story }) => story);
}

/** ISO 8601 instants in UTC stand in the order of their characters. */
const compareDates = (a: Told, b: Told): number =>
  a.published < b.published ? -1 : a.published > b.published ? 1 : 0;

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

export const outlets = ({ articles }: { articles: { outlet: string }[] }): number =>
  new Set(articles.map(({ outlet }) => outlet)).size;
