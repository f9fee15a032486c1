import { count } from '../chat/count.ts';
import { type Action, button } from '../chat/reply.ts';
import { shortHash } from '../short-hash.ts';
import { ANY_PLACE } from '../store/cursors.ts';
import type { Store } from '../store/store.ts';
import type { Day } from './read-day.ts';
import type { Chosen } from './select-stories.ts';

/**
 * A button to the stories that had no room. Its line names them, so that it shows these and no others
 * on any later day, and nothing of the channel, so that briefings of the same content share it.
 */
export async function buttonToRest(
  rest: Chosen[],
  { since, until }: Pick<Day, 'since' | 'until'>,
  store: Store,
): Promise<Action[]> {
  if (rest.length === 0) return [];
  const ids = rest.map(({ id }) => id);
  const line = `summary since:${since} until:${until} stories:${ids.join(',')}`;
  const id = shortHash(line, 16);
  await store.saveCursor({ id, placeId: ANY_PLACE, line, savedAt: until });
  return [button(count(rest.length, 'more story', 'more stories'), `cursor ${id}`)];
}
