import type { Context } from '../../src/chat/command.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { areDescribed } from '../../src/speakers/match-speakers.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { foldWords } from '../../src/text/fold.ts';
import { searchedWhat } from '../searched-what.ts';
import { describeSpeaker, nameAndRole } from './describe-speaker.ts';
import { exactName } from './exact-name.ts';
import { findMisspelt } from './find-misspelt.ts';
import { findMisspeltRole } from './find-misspelt-role.ts';
import { lookUp, nameWordsOf } from './look-up.ts';

/** So many are told apart in a sentence, and so many can be chosen from a list. */
const MAX_NAMED = 5;
const MAX_NAMESAKES = 25;
const MAX_MISSPELT = 3;
/** Writes the command line that asks again, for the speaker meant. */
type Again = (speaker: string) => string;

/**
 * The one speaker that is meant, never a guess. Throws a `UserError` that asks back: which of
 * several that share the name, or whether a similar name was meant where nobody has this one.
 * `found` is what `lookUp` gives, where that is known.
 */
export async function findSpeaker(
  typed: string,
  context: Context,
  again: Again = (speaker) => formatLine('quotes', { speaker }),
  found?: SpeakerCount[],
): Promise<SpeakerCount> {
  if (foldWords(typed).length === 0)
    throw new UserError(`Which speaker? Give a name.${await likeWhom(context)}`, ['speakers']);
  const meant = found ?? (await lookUp(typed, context));
  if (meant.length === 0) throw await nobody(typed, again, context);
  if (meant.length > 1) throw askWhich(typed, meant, again);
  return meant[0]!;
}

/** ` For example: “quotes marchetti”.`, or nothing where nobody has been quoted. */
async function likeWhom({ store, place, write }: Context): Promise<string> {
  const [most] = await store.findSpeakers({ placeId: place.id, limit: 1 });
  return most
    ? ` For example: “${write(formatLine('quotes', { speaker: most.speaker.name }))}”.`
    : '';
}

function askWhich(asked: string, meant: SpeakerCount[], again: Again): UserError {
  const typed = sayBack(asked);
  const called = areDescribed(meant, asked) ? 'described as' : 'called';
  const named = meant.slice(0, MAX_NAMED);
  const left = meant.length - named.length;
  const how = meant.length > MAX_NAMESAKES ? ': add a first name or a role' : '';
  const others = left > 0 ? ` And ${left} more${how}.` : '';
  return new UserError(
    `Several people here are ${called} “${typed}”. Which one? ${named.map(describeSpeaker).join('; ')}.${others}`,
    meant.slice(0, MAX_NAMESAKES).map((one) => suggestion(one, again)),
    { word: typed, what: 'speaker', asksBack: true },
  );
}

async function nobody(asked: string, again: Again, context: Context): Promise<UserError> {
  const typed = sayBack(asked);
  if (nameWordsOf(asked).length === 0)
    return new UserError(
      `“${typed}” is too long for a name. Give a first name and a surname, or a role.`,
      ['speakers'],
    );
  const named = await findMisspelt(typed, MAX_MISSPELT, context);
  const alike = named.length > 0 ? named : await findMisspeltRole(typed, context);
  const searched = await searchedWhat(context);
  if (alike.length === 0)
    return new UserError(`No quotes by “${typed}”. ${searched}`, [
      'speakers',
      { label: `search ${typed}`, line: formatLine('search', { words: typed }) },
    ]);
  const names = alike.map(({ speaker }) => speaker.name).join(' or ');
  return new UserError(
    `No quotes by “${typed}”. Did you mean ${names}? ${searched}`,
    alike.map((one) => suggestion(one, again)),
    { word: typed, what: 'speaker', asksBack: true },
  );
}

const suggestion = ({ speaker }: SpeakerCount, again: Again): Suggested => ({
  label: nameAndRole(speaker),
  line: again(exactName(speaker)),
});
