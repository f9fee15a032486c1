import type { Outline } from '../../store/outlines.ts';
import type { Store } from '../../store/store.ts';
import { groupStories, toStories } from '../../summary/stories/group-stories.ts';
import type { Ranked } from './ranked.ts';

/** Reports that are in no story yet are placed among so many of the newest, so many at most. */
const MAX_PLACED = 400;

/**
 * Makes stories of reports. What came in these seconds is in no story yet: it is placed among the
 * newest; of more than can be, the others are stories by themselves.
 */
export async function placeReports(reports: Outline[], store: Store): Promise<Ranked[]> {
  const ordered = reports.toSorted(
    (a, b) =>
      (a.published < b.published ? -1 : a.published > b.published ? 1 : 0) ||
      a.id.localeCompare(b.id),
  );
  const placed = await placeNew(ordered, store);
  return toStories(ordered, ({ id, storyId }) => storyId ?? placed.get(id) ?? id);
}

async function placeNew(ordered: Outline[], store: Store): Promise<ReadonlyMap<string, string>> {
  const unplaced = ordered.filter(({ storyId }) => storyId === null).slice(-MAX_PLACED);
  if (unplaced.length === 0) return new Map();
  const near = [...new Set([...ordered.slice(-MAX_PLACED), ...unplaced])];
  const whole = await store.findWhole(near.map(({ id }) => id));
  const known = new Map(
    near.flatMap(({ id, storyId }) => (storyId === null ? [] : [[id, storyId] as const])),
  );
  const stories = groupStories([...whole.values()], known);
  return new Map(
    stories.flatMap(({ id, articles }) => articles.map((one) => [one.id, id] as const)),
  );
}
