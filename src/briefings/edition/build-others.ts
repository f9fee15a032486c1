import { type Block, reply } from '../../chat/reply/reply.ts';
import { say } from '../../language/say.ts';
import type { Store } from '../../store/store.ts';
import { firstThatFits } from '../fit/first-that-fits.ts';
import { readFoundStories } from '../followed/read-found.ts';
import type { Day } from '../news/read-day.ts';
import { createSelect, readFirst } from '../news/select-stories.ts';
import { type Line, toldByBlock, toldIn } from '../telling/lines.ts';
import { storyBlock, titleStory } from '../telling/tell-story.ts';
import type { Chosen } from '../told/find-new.ts';
import type { Fits, Untitled } from './build-edition.ts';
import type { EditionAsked } from './read-material.ts';

/** Headlines of the other stories. */
const MAX_OTHERS = 24;

/**
 * What goes on under an edition: the headlines of all that the channel has not been told by then, as
 * many as one message holds. It goes on itself until all are told.
 */
export async function buildOthers(
  day: Day,
  { known, meanwhile, followed }: EditionAsked,
  fits: Fits,
  store: Store,
): Promise<Untitled | undefined> {
  const found = await readFoundStories(followed, day, store);
  const select = await createSelect(day, { known, meanwhile, followed: found }, 0, store);
  const { rest } = select({ stories: 0, followed: 0 });
  const others = await readFirst(rest, MAX_OTHERS, day);
  if (others.length === 0) return undefined;
  const ways = others.map((_, nth) => others.length - nth);
  const { lines, reply } = firstThatFits(
    ways,
    (most) => write(others.slice(0, most), rest.length),
    (written) => fits(written.reply),
  );
  const told = toldIn(lines);
  return { reply, told, tells: toldByBlock(lines), goesOn: told.stories.length < rest.length };
}

function write(shown: Chosen[], all: number) {
  const lines = shown.map(
    (story): Line => ({ block: storyBlock(titleStory(story)), stories: [story.id, ...story.also] }),
  );
  const left = all - lines.reduce((sum, { stories = [] }) => sum + stories.length, 0);
  const note: Block[] = left > 0 ? [{ kind: 'note', text: countLeft(left) }] : [];
  return {
    lines,
    reply: reply(say('The other stories'), {
      onlyToAsker: false,
      blocks: [...lines.map(({ block }) => block), ...note],
      data: { stories: shown.map(({ id }) => id) },
    }),
  };
}

const countLeft = (left: number): string =>
  say(
    'And {stories, plural, one {# more story} other {# more stories}}: by the button of the message above.',
    { stories: left },
  );
