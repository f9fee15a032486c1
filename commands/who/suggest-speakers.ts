import type { Context, Suggestion } from '../../src/chat/command.ts';
import { describeSpeaker } from './describe-speaker.ts';
import { nameAmong } from './exact-name.ts';
import { nameWordsOf } from './look-up.ts';

const MAX_SUGGESTED = 25;

/** Completes a speaker's name. A name that several of those found bear is made exact. */
export async function suggestSpeakers(
  typed: string,
  { store, place }: Context,
): Promise<Suggestion[]> {
  const nameWords = nameWordsOf(typed);
  if (nameWords.length === 0 && typed.trim() !== '') return [];
  const found = await store.findSpeakers({
    placeId: place.id,
    nameWords,
    limit: MAX_SUGGESTED,
  });
  return found.map((one) => ({ value: nameAmong(one, found), label: describeSpeaker(one) }));
}
