import { MAX_NAMED } from '../../src/briefings/edition/rest-of.ts';
import { readStories } from '../../src/briefings/news/read-stories.ts';
import { storyBlock, titleStory } from '../../src/briefings/telling/tell-story.ts';
import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { asTyped, type Narrowed, narrow } from '../narrow.ts';

/** A message shows at most so many. */
const MAX_SHOWN = 24;

type Asked = Narrowed & { stories: string; from: number };

/** The stories of these ids as headlines, in the order given: those that had no room in a briefing. */
export async function listStories(
  { stories: typed, from, ...narrowed }: Asked,
  { store, place }: Context,
): Promise<Reply> {
  const ids = typed.split(',').slice(0, MAX_NAMED);
  const { since, before } = narrow(narrowed);
  const span = { ...(since && { since }), ...(before && { before }) };
  const page = ids.slice(from, from + MAX_SHOWN);
  const shown = await readStories({ placeId: place.id, ids: page, ...span }, store);
  if (shown.length === 0)
    throw new UserError(say('These stories are gone. Ask for the latest ones.'), ['summary']);
  return reply(say('The other stories'), {
    blocks: shown.map((story) => storyBlock(titleStory({ ...story, update: null, also: [] }))),
    more: {
      line: formatLine('summary', { ...asTyped(narrowed), stories: typed }),
      from,
      total: ids.length,
    },
    data: { stories: shown.map(({ id }) => id) },
  });
}
