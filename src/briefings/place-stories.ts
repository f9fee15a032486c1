import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Arrival, Stories } from '../store/stories.ts';
import { createStoryIndex } from '../summary/stories/story-index.ts';

const MAX_AT_ONCE = 200;
/** No story goes on after so long without a report. */
const LOOK_BACK_MS = 10 * 86_400_000;

type PlaceStoriesDeps = {
  store: Stories;
  now(): Date;
};

/**
 * Gives a function that puts articles into stories as they arrive, so that a story keeps its id
 * from day to day; it answers how many it placed. Its first call reads the last ten days in the
 * order of arrival, with the stories they have. Several processes may do this: each learns from the
 * store what the others have placed. Real and invented reports never share a story. Calls wait for
 * one another.
 */
export function createPlaceStories({ store, now }: PlaceStoriesDeps): () => Promise<number> {
  const indexes = { real: createStoryIndex(), sample: createStoryIndex() };
  let after = 0;
  let last: Promise<number> = Promise.resolve(0);

  return () => {
    last = last.catch(() => 0).then(place);
    return last;
  };

  async function place(): Promise<number> {
    const since = new Date(now().getTime() - LOOK_BACK_MS).toISOString();
    let placed = 0;
    for (;;) {
      const arrivals = await store.findArrivals({ after, since, limit: MAX_AT_ONCE });
      for (const arrival of arrivals) {
        await placeOne(arrival);
        if (arrival.storyId === null) placed++;
        after = arrival.seq;
        // SQLite answers without waiting, so many arrivals would keep every question waiting.
        await nextTurn();
      }
      if (arrivals.length < MAX_AT_ONCE) return placed;
    }
  }

  /** One that has a story is learnt from, and stays there. */
  async function placeOne({ id, title, text, published, sample, storyId }: Arrival): Promise<void> {
    const index = sample ? indexes.sample : indexes.real;
    const report = { id, title, text, arrived: Date.parse(published) };
    const placements = index.place(report, storyId ?? undefined);
    if (storyId === null) await store.saveStories(placements);
  }
}
