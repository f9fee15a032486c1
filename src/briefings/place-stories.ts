import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Arrival, Placed, Stories } from '../store/stories.ts';
import { createStoryIndex, type StoryIndex } from '../summary/stories/story-index.ts';
import { packSignals } from '../summary/weight/keep-signals.ts';
import { readSignals } from '../summary/weight/read-signals.ts';

const MAX_AT_ONCE = 500;
/** So many are saved together: others wait to write meanwhile. */
const MAX_SAVED = 25;
/** No story goes on after so long without a report. */
const LOOK_BACK_MS = 10 * 86_400_000;

type PlaceStoriesDeps = {
  store: Pick<Stories, 'findArrivals' | 'saveStories' | 'forgetEntries'>;
  now(): Date;
};

/**
 * Gives a function that puts articles into stories as they arrive, so that a story keeps its id
 * from day to day; it answers how many it placed. Its first call recalls the last ten days in the
 * order of arrival, from what was kept of them, so that stories go on as if there had been no
 * restart. Several processes may do this: each learns from the store what the others have placed.
 * Real and invented reports never share a story. Calls wait for one another.
 */
export function createPlaceStories({ store, now }: PlaceStoriesDeps): () => Promise<number> {
  let known = nothingKnown();
  let last: Promise<number> = Promise.resolve(0);

  return () => {
    last = last.catch(() => 0).then(place);
    return last;
  };

  async function place(): Promise<number> {
    try {
      return await placeNew();
    } catch (error) {
      // What could not be saved is in no story, whatever the indexes have of it.
      known = nothingKnown();
      throw error;
    }
  }

  async function placeNew(): Promise<number> {
    const since = new Date(now().getTime() - LOOK_BACK_MS).toISOString();
    await store.forgetEntries(since);
    let placed = 0;
    for (;;) {
      const { after } = known;
      const arrivals = await store.findArrivals({ after, since, limit: MAX_AT_ONCE });
      let unsaved: Placed[] = [];
      for (const arrival of arrivals) {
        unsaved.push(...placeOne(arrival));
        known.after = arrival.seq;
        if (arrival.storyId === null) placed++;
        if (unsaved.length >= MAX_SAVED) {
          await store.saveStories(unsaved);
          unsaved = [];
        }
        // Where the store is in memory, everybody’s questions wait for this.
        await nextTurn();
      }
      await store.saveStories(unsaved);
      if (arrivals.length < MAX_AT_ONCE) return placed;
    }
  }

  /** One that has a story is learnt from, and stays there. What it changes is to be saved. */
  function placeOne({ storyId, terms, ...arrival }: Arrival): Placed[] {
    const { id, title, text, published } = arrival;
    const index = arrival.sample ? known.sample : known.real;
    const arrived = Date.parse(published);
    if (storyId !== null && terms !== null) {
      index.recall({ id, arrived, terms }, storyId);
      return [];
    }
    const [own, ...moved] = index.place({ id, title, text, arrived }, storyId ?? undefined);
    const read = {
      signals: packSignals(readSignals({ title, text })),
      terms: index.termsOf(id)!,
      at: now().toISOString(),
    };
    return [{ ...own!, read }, ...moved];
  }
}

/** `after` is the last article that was looked at. */
type Known = { real: StoryIndex; sample: StoryIndex; after: number };

const nothingKnown = (): Known => ({
  real: createStoryIndex(),
  sample: createStoryIndex(),
  after: 0,
});
