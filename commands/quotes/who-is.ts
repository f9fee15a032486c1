import type { Context } from '../../src/chat/command.ts';
import type { Speaker } from '../../src/model.ts';
import { areDescribed } from '../../src/speakers/match-speakers.ts';
import { calledWords } from '../../src/store/quotes/called-words.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { isPeopleNoun } from '../../src/text/data/roles.ts';
import { foldWords } from '../../src/text/fold.ts';
import { findSpeaker } from '../who/find-speaker.ts';
import { isAnybodyCalled } from '../who/is-anybody-called.ts';
import { lookUp } from '../who/look-up.ts';
import { splitNames } from '../who/split-names.ts';

/** Whose statements are asked for; all is empty where anybody's are. */
export type Whose = {
  /** The one, where it is one. */
  speaker: Speaker | null;
  speakers: Speaker[];
  /** What those are called who speak for it, or are not named: `calder`, `spokesperson`. */
  called: string[] | undefined;
};

const NOBODY: Whose = { speaker: null, speakers: [], called: undefined };

/** Whose statements are meant, of one name or of several. */
export async function whoAre(
  typed: string | undefined,
  context: Context,
  again: (meant: string) => string,
): Promise<Whose> {
  const names = await splitNames(typed ?? '', context);
  if (names.length < 2) return whoIs(typed, context, again);
  const all: Speaker[] = [];
  for (const [at, name] of names.entries()) {
    const others = (meant: string) =>
      again(names.map((one, other) => (other === at ? meant : one)).join('; '));
    const { speaker } = await findSpeaker(name, context, others);
    if (all.every(({ id }) => id !== speaker.id)) all.push(speaker);
  }
  return { speaker: all.length === 1 ? all[0]! : null, speakers: all, called: undefined };
}

/**
 * The speaker that is meant: a person, an organisation with whoever speaks for it unnamed, or only
 * people who are called so and never named. Throws a `UserError` that asks back.
 */
async function whoIs(
  typed: string | undefined,
  context: Context,
  again: (meant: string) => string,
): Promise<Whose> {
  if (typed === undefined) return NOBODY;
  const words = calledWords(typed);
  const meant = await lookUp(typed, context);
  if (namesNobody(meant, typed) && words.length > 0 && (await isAnybodyCalled(words, context)))
    return { ...NOBODY, called: words };
  const { speaker } = await findSpeaker(typed, context, again, meant);
  if (speaker.kind === 'person') return { speaker, speakers: [speaker], called: undefined };
  const name = calledWords(speaker.name);
  return {
    speaker,
    speakers: [speaker],
    called: words.every((word) => name.includes(word)) ? words : name,
  };
}

/** Also “norgas”, where all that is known of it is a person’s role: “Norgas chief executive”. */
const namesNobody = (meant: SpeakerCount[], typed: string): boolean =>
  meant.length === 0 || (areDescribed(meant, typed) && !foldWords(typed).some(isPeopleNoun));
