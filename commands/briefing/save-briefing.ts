import type { Context } from '../../src/chat/command.ts';
import type { Briefing } from '../../src/model.ts';
import { StoreError } from '../../src/store-error.ts';
import { findSame } from './same-briefing.ts';

// `3f9a1c`
const ID = /^[0-9a-f]{6}$/u;

/**
 * Saves it by the id that it had before, so that older buttons find it, where that is free. Where there
 * is one like it already, also since a moment ago, nothing is saved, and that one is given as `twin`.
 */
export async function saveBriefing(
  briefing: Briefing,
  wanted: string | undefined,
  { store, place }: Context,
): Promise<{ id: string; twin?: Briefing | undefined }> {
  const id = wanted?.toLowerCase() ?? '';
  const follows = await store.findFollows(place.id);
  const own = [...(await store.findBriefings(place.id)), ...follows];
  const save = async (one: Briefing) => ({
    id: one.id,
    twin: await store.saveUnlessTwin(one, (all) => findSame(one, all)),
  });
  if (ID.test(id) && !own.some((other) => other.id === id)) {
    try {
      return await save({ ...briefing, id });
    } catch (error) {
      if (error instanceof StoreError) throw error;
      // The id belongs to another place.
    }
  }
  return save(briefing);
}
