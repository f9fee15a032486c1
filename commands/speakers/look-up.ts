import type { Context } from '../../src/chat/command.ts';
import { matchDescription, matchSpeakers } from '../../src/speakers/match-speakers.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { foldWords } from '../../src/text/fold.ts';
import { tagOf } from './exact-name.ts';

const MAX_NAMED = 50;
/** The most quoted speakers, among whom descriptions and misspelt names are looked for. */
const MAX_COMPARED = 2_000;
// `Dmitry Peskov, Kremlin spokesman`; `John Smith @3fa91c`, which is an exact name
const TYPED = /^([^,@]*?)\s*(?:,(.*)|@([0-9a-f]{6})\s*)?$/su;

/** Speakers whom these words may mean: by name or part of it, by role, or by both. */
export async function lookUp(typed: string, context: Context): Promise<SpeakerCount[]> {
  const [, name = typed, role, tag] = TYPED.exec(typed) ?? [];
  const named = await findNamed(name, context);
  if (tag) return named.filter(({ speaker }) => tagOf(speaker) === tag);
  const meant = matchSpeakers(named, name, role);
  return meant.length > 0 ? meant : matchDescription(await everyone(context), typed);
}

async function findNamed(name: string, { store, place, whole }: Context): Promise<SpeakerCount[]> {
  const nameWords = foldWords(name);
  if (nameWords.length === 0) return [];
  const limit = whole ? MAX_COMPARED : MAX_NAMED;
  return store.findSpeakers({ placeId: place.id, nameWords, limit });
}

export const everyone = ({ store, place }: Context): Promise<SpeakerCount[]> =>
  store.findSpeakers({ placeId: place.id, limit: MAX_COMPARED });
