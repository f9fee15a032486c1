import type { Story } from '../../model.ts';
import type { Store } from '../../store/store.ts';
import { type Chosen, createFindNew } from './find-new.ts';
import type { Meanwhile } from './known.ts';

type Asked = { placeId: string; until: string };

/**
 * Gives what of these stories was new since the last edition of a briefing, and was told by others in
 * its channel; undefined where nothing was.
 */
export async function createFindToldMeanwhile(
  stories: Story[],
  meanwhile: Meanwhile,
  asked: Asked,
  store: Store,
): Promise<(story: Story) => Chosen | undefined> {
  const told = new Map(
    stories.flatMap((story) => {
      const toldAt = meanwhile.stories.get(story.id);
      return toldAt === undefined ? [] : [[story, untilThen(story, toldAt)] as const];
    }),
  );
  const findNew = await createFindNew([...told.values()], meanwhile.before, asked, store);
  return (story) => {
    const then = told.get(story);
    return then && findNew(then);
  };
}

/** A story as it was when it was told; one whose reports were all read again is as it is now. */
function untilThen(story: Story, toldAt: string): Story {
  const articles = story.articles.filter(({ readAt }) => readAt <= toldAt);
  return articles.length > 0 ? { ...story, articles, lead: articles[0]! } : story;
}
