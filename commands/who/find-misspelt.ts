import type { Context } from '../../src/chat/command.ts';
import { inTurns } from '../../src/chat/in-turns.ts';
import { isAlike, likenessTo, type ReadName, readName } from '../../src/speakers/match-misspelt.ts';
import { inBatches } from '../../src/store/database/in-batches.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { nameWordsOf } from './look-up.ts';

/** The most quoted speakers, among whom misspelt names are looked for. */
const MAX_COMPARED = 2_000;
/** Others may have a turn in between. */
const COMPARED_AT_ONCE = 50;

/** The names of those who may be meant in one question, which may look for several. */
const namesIn = new WeakMap<Context, Promise<ReadName[]>>();

/** Speakers whose name may be what was misspelt, the likeliest first. */
export async function findMisspelt(
  typed: string,
  limit: number,
  context: Context,
): Promise<SpeakerCount[]> {
  if (nameWordsOf(typed).length === 0) return [];
  const likeness = likenessTo(typed);
  const alike: { id: string; score: number }[] = [];
  for await (const some of inTurns(inBatches(await namesOf(context), COMPARED_AT_ONCE)))
    for (const name of some) {
      const score = likeness(name);
      if (isAlike(score)) alike.push({ id: name.id, score });
    }
  if (alike.length === 0) return [];
  const ids = alike
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ id }) => id);
  const { store, place } = context;
  const found = await store.findSpeakers({ placeId: place.id, ids, limit });
  return found.sort((one, other) => ids.indexOf(one.speaker.id) - ids.indexOf(other.speaker.id));
}

async function namesOf(context: Context): Promise<ReadName[]> {
  const known = namesIn.get(context) ?? readNames(context);
  namesIn.set(context, known);
  return known;
}

async function readNames({ store, place }: Context): Promise<ReadName[]> {
  const names: ReadName[] = [];
  const all = await store.findNames(place.id, MAX_COMPARED);
  for await (const some of inTurns(inBatches(all, COMPARED_AT_ONCE)))
    names.push(...some.map(readName));
  return names;
}
