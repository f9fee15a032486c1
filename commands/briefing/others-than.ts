import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import { fold } from '../../src/text/fold.ts';

/** So many names fit into an order. */
const MAX_NAMED = 12;

/** All sources but those, or of a briefing’s own those that are left. Throws where none is, or too many. */
export async function othersThan(
  leftOut: readonly string[],
  own: readonly string[],
  { store, place }: Context,
): Promise<string[]> {
  const feeds = await store.findFeeds(place.id);
  const isOut = (name: string | null): boolean =>
    name !== null && leftOut.some((one) => fold(one) === fold(name));
  const titles = feeds.filter(({ title, group }) => !isOut(title) && !isOut(group));
  const left =
    own.length > 0
      ? own.filter((name) => !isOut(name))
      : [...new Set(titles.map(({ title }) => title))];
  const word = sayBack(leftOut.join(', '));
  if (left.length === 0)
    throw new UserError(
      say('Without “{word}” there is no source left.', { word }),
      ['sources list'],
      { word },
    );
  if (left.length > MAX_NAMED)
    throw new UserError(
      say(
        'All sources but “{word}” are too many to name. Name those that you want: sources:"…, …".',
        { word },
      ),
      ['sources list'],
      { word },
    );
  return left;
}
