import type { Story } from '../../model.ts';
import type { Outline } from '../../store/outlines.ts';
import type { Store } from '../../store/store.ts';
import type { StoryOf } from '../../summary/stories/group-stories.ts';

/** A story as it is ranked: its reports of the time asked for, without their texts. */
export type Ranked = StoryOf<Outline>;

/** The stories on one topic, or all there are; `hasNews` also where they stand under another one. */
export type Section = { topic: string | null; stories: Ranked[]; hasNews: boolean };

/** Reads the reports of stories. One whose reports are all gone is left out. */
export async function readWhole(
  stories: Pick<StoryOf<{ id: string }>, 'id' | 'articles'>[],
  store: Pick<Store, 'findWhole'>,
): Promise<Map<string, Story>> {
  const ids = stories.flatMap(({ articles }) => articles.map(({ id }) => id));
  const whole = await store.findWhole(ids);
  return new Map(
    stories.flatMap((story) => {
      const articles = story.articles.flatMap(({ id }) => whole.get(id) ?? []);
      return articles.length === 0
        ? []
        : [[story.id, { id: story.id, articles, lead: articles[0]! }]];
    }),
  );
}
