import type { Context, Suggestion } from '../../src/chat/command.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { describeSpeaker } from './describe-speaker.ts';
import { nameAmong } from './exact-name.ts';
import { findMisspelt } from './find-misspelt.ts';
import { lookUp, nameWordsOf } from './look-up.ts';

const MAX_SUGGESTED = 25;

/** Fewer letters are nearly anybody’s. */
const MIN_MISSPELT_CHARS = 4;
const MAX_MISSPELT = 5;

/**
 * Completes a speaker's name, or else offers whom a question with these words would find: by a role, or
 * by a name that is nearly that. A name that several of those found bear is made exact.
 */
export async function suggestSpeakers(typed: string, context: Context): Promise<Suggestion[]> {
  const { store, place } = context;
  const nameWords = nameWordsOf(typed);
  if (nameWords.length === 0 && typed.trim() !== '') return [];
  const limit = MAX_SUGGESTED;
  const completed = await store.findSpeakers({ placeId: place.id, nameWords, limit });
  const found = completed.length > 0 ? completed : await foundByQuestion(typed, context);
  return found.map((one) => ({ value: nameAmong(one, found), label: describeSpeaker(one) }));
}

async function foundByQuestion(typed: string, context: Context): Promise<SpeakerCount[]> {
  if (typed.trim().length < MIN_MISSPELT_CHARS) return [];
  const meant = await lookUp(typed, context);
  return meant.length > 0
    ? meant.slice(0, MAX_SUGGESTED)
    : findMisspelt(typed, MAX_MISSPELT, context);
}
