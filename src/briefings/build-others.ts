import { reply } from '../chat/reply.ts';
import type { Store } from '../store/store.ts';
import type { EditionAsked, Untitled } from './build-edition.ts';
import type { Day } from './read-day.ts';
import { selectStories } from './select-stories.ts';
import { storyBlock, titleStory } from './tell-story.ts';

/** Headlines of the other stories. */
const MAX_OTHERS = 24;

/** What goes on under an edition: the headlines of the stories that had no room. */
export async function buildOthers(
  day: Day,
  { known, stories: most }: EditionAsked,
  store: Store,
): Promise<Untitled | undefined> {
  const { rest } = await selectStories(day, { known, most }, store);
  if (rest.length === 0) return undefined;
  const shown = rest.slice(0, MAX_OTHERS);
  return {
    reply: reply('The other stories', {
      onlyToAsker: false,
      blocks: shown.map((story) => storyBlock(titleStory(story))),
      data: { stories: shown.map(({ id }) => id) },
    }),
    told: { stories: shown.flatMap(({ id, also }) => [id, ...also]), statements: [] },
    goesOn: false,
  };
}
