import type { Context, Free } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { say } from '../../src/language/say.ts';
import { foldWords } from '../../src/text/fold.ts';
import { exactName } from '../who/exact-name.ts';
import { lookUp } from '../who/look-up.ts';
import { outletNames } from './find-outlet.ts';

const MAX_SPEAKERS = 2;

/**
 * Asks what is wanted of an outlet whose whole name is all that was typed: what people say in it, its
 * news, or where it has been quoted itself, its own words.
 */
export async function askOutlet({ words, given }: Free, context: Context): Promise<void> {
  if (Object.keys(given).length > 0) return;
  const typed = words.map(({ value }) => value).join(' ');
  const source = (await outletNames(context)).find((name) => nameOf(name) === nameOf(typed));
  if (source === undefined) return;
  const name = source.replace(/^the /iu, '');
  const quoted = (await lookUp(name, context)).filter(({ speaker }) => speaker.kind !== 'person');
  throw new UserError(
    say('“{source}” is a source that I read. What do you want of it?', { source }),
    [
      { label: say('Who said what in it'), line: formatLine('quotes', { source }) },
      { label: say('Its news'), line: formatLine('summary', { source }) },
      ...quoted.slice(0, MAX_SPEAKERS).map(({ speaker }) => ({
        label: say('What {speaker} itself said', { speaker: speaker.name }),
        line: formatLine('quotes', { speaker: exactName(speaker) }),
      })),
    ],
    { word: source, asksBack: true, isSettled: true },
  );
}

const nameOf = (text: string): string => foldWords(text.replace(/^the /iu, '')).join(' ');
