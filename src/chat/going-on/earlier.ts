import type { Channel, Place } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import type { Store } from '../../store/store.ts';
import type { Reply } from '../reply/reply.ts';
import { isGoneOnFrom } from './change-call.ts';

/** What somebody asked before in the same thread. */
export type Earlier = {
  /** The line that was answered, with every option by its name. */
  line: string;
  /** The line of the page behind the one that was shown. */
  next?: string;
  /** It was answered by a question, which may be answered by a name alone. */
  isOpen?: true;
};

/** So long a further question goes on from it: on the next day nobody means what was asked before. */
const LIFETIME_MS = 86_400_000;

type Keeping = { store: Pick<Store, 'saveCursor' | 'findCursor'>; now: Date };
type Asked = {
  place: Pick<Place, 'id'>;
  channel: Channel | null;
  user: { id: string };
  thread?: string | undefined;
};

/** No button stands for such an id: nobody can have it opened by typing it. */
const idOf = ({ thread, user, channel }: Asked): string =>
  `thread ${shortHash([channel?.id, thread, user.id].join('\n'), 22)}`;

/** What was last asked there by the same person; undefined where nothing was, or long ago. */
export async function findEarlier(
  asked: Asked,
  { store, now }: Keeping,
): Promise<Earlier | undefined> {
  if (asked.thread === undefined) return undefined;
  const since = new Date(now.getTime() - LIFETIME_MS).toISOString();
  const kept = await store.findCursor(asked.place.id, idOf(asked), since);
  return kept === undefined ? undefined : JSON.parse(kept);
}

/**
 * Keeps what was asked for the next question of the same thread. What another question can go on
 * from alone: an answer to anything else leaves what was there.
 */
export async function keepEarlier(
  asked: Asked,
  { readAs, asksBack }: Reply,
  next: string | undefined,
  { store, now }: Keeping,
): Promise<void> {
  if (asked.thread === undefined || readAs === undefined || !isGoneOnFrom(readAs)) return;
  const earlier: Earlier = {
    line: readAs,
    ...(next && { next }),
    ...(asksBack && { isOpen: true }),
  };
  await store.saveCursor({
    id: idOf(asked),
    placeId: asked.place.id,
    line: JSON.stringify(earlier),
    savedAt: now.toISOString(),
  });
}
