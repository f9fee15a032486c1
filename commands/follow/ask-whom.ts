import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { cutText } from '../../src/chat/fit/cut-text.ts';
import { sayBack } from '../../src/chat/say-back.ts';
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
    `I follow a speaker or words, not both at once: “${sayBack(who)}” or “${sayBack(about)}”?`,
    [
      { label: sayBack(who), line: again({ who }) },
      { label: `The words “${sayBack(about)}”`, line: again({ about }) },
    ],
    { asksBack: true },
  );

/** Statements are followed as they come: words are left out of reports alone. */
export const withoutWords = (name: string, words: string, again: Again): UserError =>
  new UserError(
    `I leave words out of reports, not out of what somebody says. Follow all that “${sayBack(name)}” says, or reports with the words “${sayBack(`${name} ${words}`)}”?`,
    [
      { label: `All that ${sayBack(name)} says`, line: again({ who: name }) },
      {
        label: `Reports: ${sayBack(`${name} ${words}`)}`,
        line: again({ about: cutText(`${name} ${words}`, MAX_TOPIC_CHARS) }),
      },
    ],
    { word: sayBack(words), asksBack: true },
  );

/** `-noise` */
export const nothingButLeftOut = (typed: string): UserError =>
  new UserError(
    `“${sayBack(typed)}” says only what to leave out. Write before it what to follow, like “follow gas talks ${sayBack(typed)}”.`,
    [{ label: 'What can be followed', line: 'help follow' }],
    { word: sayBack(typed) },
  );

const words = (typed: string) => `Follow the words “${sayBack(typed)}”`;

/** “Mar” begins several names, and is none. */
export function askBack(typed: string, meant: SpeakerCount[], again: Again): UserError {
  const some = meant.slice(0, MAX_MISSPELT);
  const names = some.map(({ speaker }) => nameAndRole(speaker)).join('; ');
  return new UserError(
    `Nobody quoted here is called just “${sayBack(typed)}”. Did you mean ${names}? Or follow the words?`,
    [...some.map(({ speaker }) => button(speaker, again)), wordsButton(typed, again)],
  );
}

/** Who may have been meant where nobody is called so. */
export async function nobody(typed: string, context: Context, again: Again): Promise<UserError> {
  const alike = await findMisspelt(typed, MAX_MISSPELT, context);
  const names = alike.map(({ speaker }) => speaker.name).join(' or ');
  const ask = names ? ` Did you mean ${names}? Or follow the words instead?` : '';
  return new UserError(
    `Nobody called “${sayBack(typed)}” has been quoted here.${ask || ' Follow the words instead?'}`,
    [...alike.map(({ speaker }) => button(speaker, again)), wordsButton(typed, again)],
  );
}

const button = (speaker: Speaker, again: Again) => ({
  label: nameAndRole(speaker),
  line: again({ who: exactName(speaker) }),
});

const wordsButton = (typed: string, again: Again) => ({
  label: words(typed),
  line: again({ about: cutText(typed, MAX_TOPIC_CHARS) }),
});

/** What to type, with somebody who is quoted here. */
export async function nothingNamed({ store, place, write }: Context): Promise<UserError> {
  const [most] = await store.findSpeakers({ placeId: place.id, limit: 1 });
  const name = most ? `“${write(`follow ${most.speaker.name}`)}”, or words: ` : '';
  return new UserError(
    `Whom or what do you want to follow? Name a speaker or words: ${name}“${write('follow about:"gas talks"')}”.`,
    ['following list'],
  );
}
