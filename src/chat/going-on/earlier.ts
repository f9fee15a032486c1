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
  /** What was answered before that question back: all but a name goes on from it. */
  before?: Earlier;
};

/** So long a further question goes on from it: on the next day nobody means what was asked before. */
const LIFETIME_MS = 86_400_000;

type Keeping = { store: Pick<Store, 'saveCursor' | 'findCursor'>; now: Date };
/** Where somebody asks. */
export type Asking = {
  place: Pick<Place, 'id'>;
  channel: Channel | null;
  user: { id: string };
  thread?: string | undefined;
};

/** No button stands for such an id: nobody can have it opened by typing it. */
const idOf = ({ thread, user, channel }: Asking): string =>
  `thread ${shortHash([channel?.id, thread, user.id].join('\n'), 22)}`;

/** Whether anybody has asked there. */
const idOfAnybody = (asked: Asking): string => idOf({ ...asked, user: { id: '' } });

/** What was last asked there by the same person; undefined where nothing was, or long ago. */
export async function findEarlier(
  asked: Asking,
  { store, now }: Keeping,
): Promise<Earlier | undefined> {
  if (asked.thread === undefined) return undefined;
  const since = new Date(now.getTime() - LIFETIME_MS).toISOString();
  const kept = await store.findCursor(asked.place.id, idOf(asked), since);
  return kept === undefined ? undefined : JSON.parse(kept);
}

/** Whether somebody asked there from which others cannot go on: everybody goes on from their own. */
export async function hasOfAnybody(asked: Asking, { store, now }: Keeping): Promise<boolean> {
  if (asked.thread === undefined) return false;
  const since = new Date(now.getTime() - LIFETIME_MS).toISOString();
  return (await store.findCursor(asked.place.id, idOfAnybody(asked), since)) !== undefined;
}

/**
 * Keeps what was asked for the next question of the same thread. What another question can go on
 * from alone: an answer to anything else, and a refusal, leaves what was there.
 */
export async function keepEarlier(
  asked: Asking,
  { readAs, asksBack, refused }: Reply,
  next: string | undefined,
  { store, now }: Keeping,
): Promise<void> {
  if (asked.thread === undefined || readAs === undefined || !isGoneOnFrom(readAs)) return;
  if (refused && !asksBack) return;
  const before = asksBack && (await findEarlier(asked, { store, now }));
  const answered = before && (before.isOpen ? before.before : before);
  const earlier: Earlier = {
    line: readAs,
    ...(next && { next }),
    ...(asksBack && { isOpen: true }),
    ...(answered && { before: answered }),
  };
  const kept = { placeId: asked.place.id, savedAt: now.toISOString() };
  await store.saveCursor({ ...kept, id: idOf(asked), line: JSON.stringify(earlier) });
  await store.saveCursor({ ...kept, id: idOfAnybody(asked), line: '' });
}
