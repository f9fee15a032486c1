import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import type { Speaker } from '../../src/model.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { exactName } from '../who/exact-name.ts';
import { findMisspelt } from '../who/find-misspelt.ts';

/** Writes the line that asks again, for a speaker or for words. */
export type Again = (meant: { who: string } | { about: string }) => string;

export const MAX_TOPIC_CHARS = 200;
const MAX_MISSPELT = 3;

/** A follow is of somebody or of words. */
export const notBoth = ({ who, about }: { who: string; about: string }, again: Again): UserError =>
  new UserError(
    say('I follow a speaker or words, not both at once: “{speaker}” or “{words}”?', {
      speaker: sayBack(who),
      words: sayBack(about),
    }),
    [
      { label: sayBack(who), line: again({ who }) },
      { label: say('The words “{words}”', { words: sayBack(about) }), line: again({ about }) },
    ],
    { asksBack: true },
  );

/** Statements are followed as they come: words are left out of reports alone. */
export const withoutWords = (name: string, words: string, again: Again): UserError =>
  new UserError(
    say(
      'I leave words out of reports, not out of what somebody says. Follow all that “{speaker}” says, or reports with the words “{words}”?',
      { speaker: sayBack(name), words: sayBack(`${name} ${words}`) },
    ),
    [
      {
        label: say('All that {speaker} says', { speaker: sayBack(name) }),
        line: again({ who: name }),
      },
      {
        label: say('Reports: {words}', { words: sayBack(`${name} ${words}`) }),
        line: again({ about: cutText(`${name} ${words}`, MAX_TOPIC_CHARS) }),
      },
    ],
    { word: sayBack(words), asksBack: true },
  );

/** `-noise` */
export const nothingButLeftOut = (typed: string): UserError =>
  new UserError(
    say(
      '“{words}” says only what to leave out. Write before it what to follow, like “follow gas talks {words}”.',
      { words: sayBack(typed) },
    ),
    [{ label: say('What can be followed'), line: 'help follow' }],
    { word: sayBack(typed) },
  );

/** “Mar” begins several names, and is none. */
export function askBack(typed: string, meant: SpeakerCount[], again: Again): UserError {
  const some = meant.slice(0, MAX_MISSPELT);
  const names = some.map(({ speaker }) => nameAndRole(speaker)).join('; ');
  return new UserError(
    say(
      'Nobody quoted here is called just “{typed}”. Did you mean {speakers}? Or follow the words?',
      { typed: sayBack(typed), speakers: names },
    ),
    [...some.map(({ speaker }) => button(speaker, again)), wordsButton(typed, again)],
  );
}

/** Who may have been meant where nobody is called so. */
export async function nobody(typed: string, context: Context, again: Again): Promise<UserError> {
  const alike = await findMisspelt(typed, MAX_MISSPELT, context);
  const names = alike.map(({ speaker }) => speaker.name);
  return new UserError(
    names.length > 0
      ? say(
          'Nobody called “{typed}” has been quoted here. Did you mean {speakers}? Or follow the words instead?',
          { typed: sayBack(typed), speakers: listAny(names) },
        )
      : say('Nobody called “{typed}” has been quoted here. Follow the words instead?', {
          typed: sayBack(typed),
        }),
    [...alike.map(({ speaker }) => button(speaker, again)), wordsButton(typed, again)],
  );
}

const button = (speaker: Speaker, again: Again) => ({
  label: nameAndRole(speaker),
  line: again({ who: exactName(speaker) }),
});

const wordsButton = (typed: string, again: Again) => ({
  label: say('Follow the words “{words}”', { words: sayBack(typed) }),
  line: again({ about: cutText(typed, MAX_TOPIC_CHARS) }),
});

/** What to type, with somebody who is quoted here. */
export async function nothingNamed({ store, place, write }: Context): Promise<UserError> {
  const [most] = await store.findSpeakers({ placeId: place.id, limit: 1 });
  const words = write('follow about:"gas talks"');
  return new UserError(
    most
      ? say(
          'Whom or what do you want to follow? Name a speaker or words: “{speaker}”, or words: “{words}”.',
          { speaker: write(`follow ${most.speaker.name}`), words },
        )
      : say('Whom or what do you want to follow? Name a speaker or words: “{words}”.', { words }),
    ['following list'],
  );
}
