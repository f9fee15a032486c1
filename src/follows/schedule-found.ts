import type { Followers } from '../store/follows/followers.ts';
import { dueFor, isSameDay } from './pace.ts';

/** A local day, with an hour that a change of the clock adds. */
const DAY_MS = 25 * 3_600_000;

/** Lets follows that have something to tell be due, each at its pace. */
export async function scheduleFound({
  store,
  now,
}: {
  store: Pick<Followers, 'findWaiting' | 'findPosts' | 'setDue'>;
  now(): Date;
}): Promise<void> {
  const follows = await store.findWaiting();
  if (follows.length === 0) return;
  const at = now();
  const since = new Date(at.getTime() - DAY_MS).toISOString();
  const posts = Map.groupBy(
    await store.findPosts(
      follows.map(({ id }) => id),
      since,
    ),
    ({ orderId }) => orderId,
  );
  const dues = follows.flatMap((follow) => {
    const today = (posts.get(follow.id) ?? []).filter(({ dueAt }) =>
      isSameDay(follow.zone, new Date(dueAt), at),
    );
    const dueAt = dueFor(follow, at, today.length);
    return dueAt === null ? [] : [{ id: follow.id, dueAt }];
  });
  await store.setDue(dues);
}
