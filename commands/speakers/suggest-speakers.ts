import type { Context, Suggestion } from '../../src/chat/command.ts';
import { foldWords } from '../../src/text/fold.ts';
import { describeSpeaker } from './describe-speaker.ts';
import { nameAmong } from './exact-name.ts';

const MAX_SUGGESTED = 25;

/** Completes a speaker's name. A name that several of those found bear is made exact. */
export async function suggestSpeakers(
  typed: string,
  { store, place }: Context,
): Promise<Suggestion[]> {
  const found = await store.findSpeakers({
    placeId: place.id,
    nameWords: foldWords(typed),
    limit: MAX_SUGGESTED,
  });
  return found.map((one) => ({ value: nameAmong(one, found), label: describeSpeaker(one) }));
}
