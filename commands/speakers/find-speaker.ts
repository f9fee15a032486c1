import type { Context } from '../../src/chat/command.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { cutText } from '../../src/chat/fit.ts';
import { formatLine } from '../../src/chat/line.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { foldWords } from '../../src/text/fold.ts';
import { searchedWhat } from '../narrow.ts';
import { describeSpeaker, nameAndRole } from './describe-speaker.ts';
import { exactName } from './exact-name.ts';
import { findMisspelt, lookUp } from './look-up.ts';

const MAX_NAMESAKES = 5;
const MAX_MISSPELT = 3;
/** More of what was typed is not said back. */
const MAX_TYPED_CHARS = 80;

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
    throw new UserError('Which speaker? Give a name, like “marchetti”.', ['speakers']);
  const meant = found ?? (await lookUp(typed, context));
  if (meant.length === 0) throw await nobody(typed, again, context);
  if (meant.length > 1) throw askWhich(typed, meant, again);
  return meant[0]!;
}

function askWhich(typed: string, meant: SpeakerCount[], again: Again): UserError {
  const shown = meant.slice(0, MAX_NAMESAKES);
  const left = meant.length - shown.length;
  const others = left > 0 ? ` And ${left} more: add a first name or a role.` : '';
  return new UserError(
    `Several people here are called “${typed}”. Which one? ${shown.map(describeSpeaker).join('; ')}.${others}`,
    shown.map((one) => suggestion(one, again)),
  );
}

async function nobody(asked: string, again: Again, context: Context): Promise<UserError> {
  const typed = cutText(asked, MAX_TYPED_CHARS);
  const alike = await findMisspelt(typed, MAX_MISSPELT, context);
  const searched = await searchedWhat(context);
  if (alike.length === 0)
    return new UserError(`No quotes by “${typed}”. ${searched}`, ['speakers', `search ${typed}`]);
  const names = alike.map(({ speaker }) => speaker.name).join(' or ');
  return new UserError(
    `No quotes by “${typed}”. Did you mean ${names}? ${searched}`,
    alike.map((one) => suggestion(one, again)),
  );
}

const suggestion = ({ speaker }: SpeakerCount, again: Again): Suggested => ({
  label: nameAndRole(speaker),
  line: again(exactName(speaker)),
});
