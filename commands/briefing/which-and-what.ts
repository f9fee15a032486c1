import { formatLine } from '../../src/chat/line/line.ts';
import type { Briefing } from '../../src/model.ts';
import { gone, isId, theOne, whichOf } from './find-briefing.ts';
import { noneCalled } from './none-called.ts';
import type { Values } from './read-asked.ts';
import { type SplitWhich, splitWhich } from './split-which.ts';
import { typedAgain } from './typed-again.ts';

/** The briefing that is meant, and the words of the change; `again` writes the line with others. */
export function whichAndWhat(which: string | undefined, values: Values, briefings: Briefing[]) {
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
  const before = theOne(found, which ?? name, (id) => lineFor(id, words));
  return {
    before,
    words,
    isBare: words === '' && aside === '',
    again: (change: string): string => lineFor(before.id, change),
  };
}
