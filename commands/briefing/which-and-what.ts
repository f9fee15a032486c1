import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import type { Briefing } from '../../src/model.ts';
import { keepManaged, mayManage } from '../may-manage.ts';
import { gone, isId, theOne, whichOf } from './find-briefing.ts';
import { noneCalled } from './none-called.ts';
import type { Values } from './read-asked.ts';
import { type SplitWhich, splitWhich } from './split-which.ts';
import { typedAgain } from './typed-again.ts';

/**
 * The briefing that is meant, and the words of the change; `again` writes the line with others. Where
 * several may be meant, only those that whoever asks may change are.
 */
export async function whichAndWhat(
  which: string | undefined,
  values: Values,
  briefings: Briefing[],
  context: Pick<Context, 'user'>,
) {
  const { time = '' } = values;
  const aside = formatLine('', typedAgain(values)).trim();
  const { found, words, name }: SplitWhich =
    which || briefings.length === 0
      ? { found: whichOf(which, briefings), words: time }
      : splitWhich(time, briefings);
  const lineFor = (id: string, change: string): string =>
    ['briefing edit', id, change, aside].filter(Boolean).join(' ');
  if (found.length === 0 && name !== undefined && isId(name)) throw gone(name);
  if (found.length === 0 && name !== undefined) throw noneCalled(name, words);
  const theirs = found.length > 1 ? await keepManaged(found, context) : found;
  if (theirs.length === 0 && found[0]) await mayManage([found[0].channel], context);
  const before = theOne(theirs, which ?? name, (id) => lineFor(id, words));
  return {
    before,
    words,
    isBare: words === '' && aside === '',
    again: (change: string): string => lineFor(before.id, change),
  };
}
