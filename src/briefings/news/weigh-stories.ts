import type { Article, Story } from '../../model.ts';
import type { StorySpan } from '../../store/stories.ts';
import { sizesOf } from '../../summary/weight/name-size.ts';
import { readSignals } from '../../summary/weight/read-signals.ts';
import { weighStory } from '../../summary/weight/weigh-story.ts';
import { keepLast } from '../pick/keep-last.ts';
import { versionOf } from '../pick/version-of.ts';

/** Many editions weigh the same reports. */
const MAX_KEPT = 1_000;

type Of = {
  /** What is known of each story from all days, by its id. */
  spans: ReadonlyMap<string, StorySpan>;
  /** Who speaks in the reports of all days, the most frequent first. */
  names: string[];
  since: string;
  until: string;
};

const signalsOf = keepLast(MAX_KEPT, versionOf, ({ title, text }: Article) =>
  readSignals({ title, text }),
);

/** Gives the function that says how much a story weighs. */
export function createWeigh({ spans, names, since, until }: Of): (story: Story) => number {
  const sizes = sizesOf(names);
  const [start, end] = [Date.parse(since), Date.parse(until)];
  return ({ id, articles, lead }) =>
    weighStory({
      reports: articles.map((article) => ({ ...signalsOf(article), outlet: article.outlet })),
      reportsOfAllDays: spans.get(id)?.reports ?? articles.length,
      freshness: Math.max(0, (Date.parse(lead.published) - start) / (end - start || 1)),
      names: sizes,
    });
}

/** Puts the stories that weigh most first; between equals the given order stays. */
export function byWeight<Told extends Story>(
  stories: Told[],
  weigh: (story: Story) => number,
): Told[] {
  const weights = new Map(stories.map((story) => [story, weigh(story)]));
  return stories.toSorted((a, b) => weights.get(b)! - weights.get(a)!);
}
