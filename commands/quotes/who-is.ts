import type { Context } from '../../src/chat/command.ts';
import type { Speaker } from '../../src/model.ts';
import { areDescribed } from '../../src/speakers/match-speakers.ts';
import { calledWords } from '../../src/store/quotes/called-words.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { isPeopleNoun } from '../../src/text/data/roles.ts';
import { foldWords } from '../../src/text/fold.ts';
import { findSpeaker } from '../who/find-speaker.ts';
import { lookUp } from '../who/look-up.ts';

/** Whose statements are asked for; both are empty where anybody's are. */
export type Whose = {
  speaker: Speaker | null;
  /** What those are called who speak for it, or are not named: `calder`, `spokesperson`. */
  called: string[] | undefined;
};

/**
 * The speaker that is meant: a person, an organisation with whoever speaks for it unnamed, or only
 * people who are called so and never named. Throws a `UserError` that asks back.
 */
export async function whoIs(
  typed: string | undefined,
  context: Context,
  again: (meant: string) => string,
): Promise<Whose> {
  if (typed === undefined) return { speaker: null, called: undefined };
  const words = calledWords(typed);
  const meant = await lookUp(typed, context);
  if (namesNobody(meant, typed) && words.length > 0 && (await isAnybodyCalled(words, context)))
    return { speaker: null, called: words };
  const { speaker } = await findSpeaker(typed, context, again, meant);
  if (speaker.kind === 'person') return { speaker, called: undefined };
  const name = calledWords(speaker.name);
  return { speaker, called: words.every((word) => name.includes(word)) ? words : name };
}

/** Also “norgas”, where all that is known of it is a person’s role: “Norgas chief executive”. */
const namesNobody = (meant: SpeakerCount[], typed: string): boolean =>
  meant.length === 0 || (areDescribed(meant, typed) && !foldWords(typed).some(isPeopleNoun));

async function isAnybodyCalled(called: string[], { store, place }: Context): Promise<boolean> {
  const search = { placeId: place.id, called, vanished: true, speech: 'all', limit: 1 } as const;
  return (await store.listQuotes(search)).length > 0;
}
