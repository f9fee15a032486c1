import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import type { Speaker } from '../../src/model.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { fold } from '../../src/text/fold.ts';

/** `Dmitry Peskov, Kremlin spokesman (41 quotes)` */
export const describeSpeaker = ({ speaker, quotes }: SpeakerCount): string =>
  say('{speaker} ({quotes, plural, one {# quote} other {# quotes}})', {
    speaker: nameAndRole(speaker),
    quotes,
  });

/** `Dmitry Peskov, Kremlin spokesman`, or the name where no role is known. */
export const nameAndRole = ({ name, roles: [role] }: Speaker): string =>
  role ? `${name}, ${role}` : name;

/** `Ann Marlow and Bo Castell, striker`: with the role where one of `others` has that name. */
export function sayNames(all: SpeakerCount[], ...others: SpeakerCount[]): string {
  const [first = '', ...rest] = all.map(({ speaker }) =>
    others.some((other) => fold(other.speaker.name) === fold(speaker.name))
      ? nameAndRole(speaker)
      : speaker.name,
  );
  return listAll([first, ...rest]);
}
