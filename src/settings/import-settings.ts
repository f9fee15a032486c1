import type { z } from 'zod';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store-error.ts';
import { messageOf } from '../text/message-of.ts';
import { type Moves, movePlaces } from './move-places.ts';
import { briefing, follow } from './order-settings.ts';
import {
  merge,
  type PlaceSettings,
  readSettingsFile,
  sayProblems,
  sharedSource,
  source,
  split,
} from './settings-file.ts';
import { toBriefing, toFollow } from './to-order.ts';

/** What became of the items of a settings file; a problem is a sentence about one of them. */
export type SettingsImported = { added: number; known: number; problems: string[] };

type ImportDeps = { store: Store; now: Date; moves: Moves };

/**
 * Adds what a file of `exportSettings` has and the store has not; what is there stays as it is, so
 * that a second time changes nothing. `moves` says which place or channel takes the part of which.
 * An item that cannot be read costs only itself. Throws a sentence where the whole cannot be read.
 */
export async function importSettings(json: string, deps: ImportDeps): Promise<SettingsImported> {
  const file = readSettingsFile(json);
  const result: SettingsImported = { added: 0, known: 0, problems: [] };
  const { places, problems } = movePlaces(file.places, deps.moves);
  result.problems.push(...problems);
  const shared = new Set((await deps.store.findSharedFeeds()).map(({ url }) => url));
  await addEach(result, file.sharedSources, 'shared source', sharedSource, async (one) => {
    if (shared.has(one.url)) return false;
    await saveFeed(deps, one, true);
    return true;
  });
  for (const place of places) await importPlace(result, place, deps);
  return result;
}

async function importPlace(
  result: SettingsImported,
  place: PlaceSettings,
  deps: ImportDeps,
): Promise<void> {
  const { store } = deps;
  const add = <Item>(
    items: unknown[],
    what: string,
    schema: z.ZodType<Item>,
    save: (item: Item) => Promise<boolean>,
  ) => addEach(result, items, `${place.id}: ${what}`, schema, save);

  const sources = new Set((await store.findFollowedFeeds(place.id)).map(({ feedId }) => feedId));
  await add(place.sources, 'source', source, async ({ title, group, ...feed }) => {
    const { id } = await saveFeed(deps, { ...feed, group: null }, false);
    if (sources.has(id)) return false;
    await store.followFeed(place.id, id, { title, group });
    return true;
  });

  const { splits, merges } = await store.findRepairs(place.id);
  await add(place.splits, 'split', split, async ({ speakerId, nameId }) => {
    if (splits.some((one) => one.speakerId === speakerId && one.nameId === nameId)) return false;
    await store.splitNames(place.id, speakerId, [nameId]);
    return true;
  });
  const intoIds = new Map(merges.map(({ fromId, intoId }) => [fromId, intoId]));
  await add(place.merges, 'merge', merge, async ({ fromId, intoId }) => {
    // A voice that counts as another is no voice any more.
    const voice = intoIds.get(intoId) ?? intoId;
    if (intoIds.has(fromId) || voice === fromId) return false;
    await store.mergeSpeakers(place.id, fromId, voice);
    for (const [from, into] of intoIds) if (into === fromId) intoIds.set(from, voice);
    intoIds.set(fromId, voice);
    return true;
  });

  const followed = new Set((await store.findFollows(place.id)).map(({ id }) => id));
  await add(place.follows, 'follow', follow, async (one) => {
    const saved = toFollow(one, place, deps);
    if (followed.has(saved.id)) return false;
    await store.saveOrder(saved);
    return true;
  });

  const briefings = new Set((await store.findBriefings(place.id)).map(({ id }) => id));
  await add(place.briefings, 'briefing', briefing, async (one) => {
    const saved = toBriefing(one, place, deps);
    if (briefings.has(saved.id)) return false;
    await store.saveOrder(saved);
    return true;
  });
}

/** Saves items one after the other. `save` says whether it is new. */
async function addEach<Item>(
  result: SettingsImported,
  items: unknown[],
  what: string,
  schema: z.ZodType<Item>,
  save: (item: Item) => Promise<boolean>,
): Promise<void> {
  for (const [at, item] of items.entries()) {
    const { success, data, error } = schema.safeParse(item);
    try {
      if (!success) throw new Error(sayProblems(error));
      if (await save(data)) result.added++;
      else result.known++;
    } catch (cause) {
      if (cause instanceof StoreError) throw cause;
      result.problems.push(`${what} ${at + 1}: ${messageOf(cause)}.`);
    }
  }
}

type NamedFeed = { url: string; name: string; group: string | null };

const saveFeed = ({ store, now }: ImportDeps, { url, name, group }: NamedFeed, shared: boolean) =>
  store.saveFeed({ url, title: name, group, kind: 'network', shared, now: now.toISOString() });
