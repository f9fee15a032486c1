import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Stories } from '../store/stories.ts';
import { createStoryIndex } from '../summary/stories/story-index.ts';

const AT_ONCE = 200;
/** Older reports are no story’s that goes on. */
const LOOK_BACK = 10 * 86_400_000;

/**
 * Gives what places the articles that have arrived since last time in their stories, so that a story keeps its id from
 * day to day. The first time it reads the last ten days, in the order of their arrival, with the stories they have.
 * Several processes may do this: each learns from the store what the others have placed. Real and invented reports
 * never meet in a story. Calls wait for one another.
 */
export function createPlacing({
  store,
  now,
}: {
  store: Stories;
  now(): Date;
}): () => Promise<number> {
  const indexes = { real: createStoryIndex(), sample: createStoryIndex() };
  let after = 0;

  let last: Promise<number> = Promise.resolve(0);

  return () => {
    last = last.catch(() => 0).then(place);
    return last;
  };

  async function place(): Promise<number> {
    const since = new Date(now().getTime() - LOOK_BACK).toISOString();
    let placed = 0;
    for (;;) {
      const arrivals = await store.findArrivals({ after, since, limit: AT_ONCE });
      for (const { seq, id, title, text, published, sample, storyId } of arrivals) {
        const index = sample ? indexes.sample : indexes.real;
        const report = { id, title, text, arrived: Date.parse(published) };
        const placements = index.place(report, storyId ?? undefined);
        if (storyId === null) {
          await store.saveStories(placements);
          placed++;
        }
        after = seq;
        // SQLite answers at once: a thousand arrivals would hold up every question.
        await nextTurn();
      }
      if (arrivals.length < AT_ONCE) return placed;
    }
  }
}
