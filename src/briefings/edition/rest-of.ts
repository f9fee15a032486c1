import { type Action, button } from '../../chat/reply/reply.ts';
import { say } from '../../language/say.ts';
import { shortHash } from '../../short-hash.ts';
import { ANY_PLACE } from '../../store/cursors.ts';
import type { Store } from '../../store/store.ts';
import type { Day } from '../news/read-day.ts';

/** Nobody leafs further: the heaviest are named, thirteen pages of 24. */
export const MAX_NAMED = 312;

/**
 * A button to the stories that had no room. Its line names them, so that it shows these and no others
 * on any later day, and nothing of the channel, so that briefings of the same content share it. It
 * works once the line is kept.
 */
export function buttonToRest(
  rest: { id: string }[],
  { since, until }: Pick<Day, 'since' | 'until'>,
): { actions: Action[]; keep(store: Store): Promise<void> } {
  if (rest.length === 0) return { actions: [], async keep() {} };
  const ids = rest.slice(0, MAX_NAMED).map(({ id }) => id);
  const line = `summary since:${since} until:${until} stories:${ids.join(',')}`;
  const id = shortHash(line, 16);
  return {
    actions: [
      button(
        rest.length > MAX_NAMED
          ? say('{listed, number} of {stories, number} more stories', {
              ...{ listed: MAX_NAMED, stories: rest.length },
            })
          : say('{stories, plural, one {# more story} other {# more stories}}', {
              stories: rest.length,
            }),
        `cursor ${id}`,
      ),
    ],
    keep: (store) => store.saveCursor({ id, placeId: ANY_PLACE, line, savedAt: until }),
  };
}
