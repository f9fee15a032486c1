import type { Context } from '../../src/chat/command.ts';
import type { Briefing } from '../../src/model.ts';
import { StoreError } from '../../src/store-error.ts';

// `3f9a1c`
const ID = /^[0-9a-f]{6}$/u;

/** Saves it by the id that it had before, so that older buttons find it, where that is free. */
export async function saveBriefing(
  briefing: Briefing,
  wanted: string | undefined,
  { store, place }: Context,
): Promise<string> {
  const id = wanted?.toLowerCase() ?? '';
  const follows = await store.findFollows(place.id);
  const own = [...(await store.findBriefings(place.id)), ...follows];
  if (ID.test(id) && !own.some((other) => other.id === id)) {
    try {
      await store.saveOrder({ ...briefing, id });
      return id;
    } catch (error) {
      if (error instanceof StoreError) throw error;
      // The id belongs to another place.
    }
  }
  await store.saveOrder(briefing);
  return briefing.id;
}
