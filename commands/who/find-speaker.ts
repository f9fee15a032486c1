import type { Context } from '../../src/chat/command.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { areDescribed } from '../../src/speakers/match-speakers.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { foldWords } from '../../src/text/fold.ts';
import { searchedWhat } from '../searched-what.ts';
import { areSpelledAlike } from './are-spelled-alike.ts';
import { describeSpeaker, nameAndRole } from './describe-speaker.ts';
import { exactName, exactNames } from './exact-name.ts';
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
    throw new UserError(
      [
        typed.trim() === ''
          ? say('Which speaker? Give a name.')
          : say('Which speaker? “{typed}” is no name.', { typed: sayBack(typed) }),
        ...(await likeWhom(again, context)),
      ].join(' '),
      ['speakers'],
    );
  const meant = found ?? (await lookUp(typed, context));
  if (meant.length === 0) throw await nobody(typed, again, context);
  if (meant.length > 1) throw askWhich(typed, meant, again, context);
  return meant[0]!;
}

/** `For example: “/timeline speaker:marchetti”.`, or nothing where nobody has been quoted. */
async function likeWhom(again: Again, { store, place, write }: Context): Promise<string[]> {
  const [most] = await store.findSpeakers({ placeId: place.id, limit: 1 });
  return most
    ? [
        say('For example: “{line}”.', {
          line: write(again(most.speaker.name)),
        }),
      ]
    : [];
}

function askWhich(
  asked: string,
  meant: SpeakerCount[],
  again: Again,
  { user }: Context,
): UserError {
  const typed = sayBack(asked);
  const named = meant.slice(0, MAX_NAMED);
  const asking = { typed, speakers: named.map(describeSpeaker).join('; ') };
  return new UserError(
    [
      areDescribed(meant, asked)
        ? say('Several people here are described as “{typed}”. Which one? {speakers}.', asking)
        : say('Several people here are called “{typed}”. Which one? {speakers}.', asking),
      ...sayLeft(meant.length - named.length, meant.length > MAX_NAMESAKES),
    ].join(' '),
    [
      ...meant.slice(0, MAX_NAMESAKES).map((one) => suggestion(one, again)),
      ...(user.manages && areSpelledAlike(meant) ? [asOne(meant)] : []),
    ],
    { word: typed, what: 'speaker', asksBack: true },
  );
}

/** Offers to count several as one; whose name stays is decided there. */
const asOne = ([first, ...others]: SpeakerCount[]): Suggested => ({
  label: say('They are one person'),
  line: formatLine('speakers merge', { one: exactNames(others), other: exactName(first!.speaker) }),
});

function sayLeft(more: number, areTooMany: boolean): string[] {
  if (more === 0) return [];
  return [
    areTooMany
      ? say('And {more} more: add a first name or a role.', { more })
      : say('And {more} more.', { more }),
  ];
}

async function nobody(asked: string, again: Again, context: Context): Promise<UserError> {
  const typed = sayBack(asked);
  if (nameWordsOf(asked).length === 0)
    return new UserError(
      say('“{typed}” is too long for a name. Give a first name and a surname, or a role.', {
        typed,
      }),
      ['speakers'],
    );
  const named = await findMisspelt(typed, MAX_MISSPELT, context);
  const alike = named.length > 0 ? named : await findMisspeltRole(typed, context);
  const searched = await searchedWhat(context);
  if (alike.length === 0)
    return new UserError(`${say('No quotes by “{typed}”.', { typed })} ${searched}`, [
      'speakers',
      { label: `search ${typed}`, line: formatLine('search', { words: typed }) },
    ]);
  const speakers = listAny(alike.map(({ speaker }) => speaker.name));
  return new UserError(
    `${say('No quotes by “{typed}”. Did you mean {speakers}?', { typed, speakers })} ${searched}`,
    alike.map((one) => suggestion(one, again)),
    { word: typed, what: 'speaker', asksBack: true },
  );
}

const suggestion = ({ speaker }: SpeakerCount, again: Again): Suggested => ({
  label: nameAndRole(speaker),
  line: again(exactName(speaker)),
});
