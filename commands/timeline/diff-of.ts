import type { DiffBlock } from '../../src/chat/reply/reply.ts';
import { sayDay, sayDayOfYear } from '../../src/language/days.ts';
import { say } from '../../src/language/say.ts';
import { diffWords } from '../../src/text/diff-words.ts';
import { dayOf } from './each-once.ts';
import { wordsOf } from './find-earlier.ts';
import type { ReadEntry } from './find-entries.ts';

/**
 * What differs between two wordings, named by their dates, by their outlets where both are of one day,
 * or by the edit that changed one into the other; undefined where nothing could tell them apart. What it means is for the reader to judge.
 */
export function diffOf(earlier: ReadEntry, later: ReadEntry): DiffBlock | undefined {
  const legend = legendOf(earlier, later);
  if (!legend) return undefined;
  return {
    kind: 'diff',
    pieces: diffWords(wordsOf(earlier.quote), wordsOf(later.quote)),
    legend,
  };
}

function legendOf(earlier: ReadEntry, later: ReadEntry): DiffBlock['legend'] | undefined {
  const [one, other] = [earlier.first, later.first];
  if (dayOf(one.published) !== dayOf(other.published)) {
    const isOneYear = one.published.slice(0, 4) === other.published.slice(0, 4);
    const sayDate = isOneYear ? sayDayOfYear : sayDay;
    return {
      gone: say('only on {day}', { day: sayDate(one.published) }),
      new: say('only on {day}', { day: sayDate(other.published) }),
    };
  }
  if (one.outlet !== other.outlet)
    return {
      gone: say('only in {outlet}', { outlet: one.outlet }),
      new: say('only in {outlet}', { outlet: other.outlet }),
    };
  const isEdit = one.articleId === other.articleId && one.isGone && !other.isGone;
  return isEdit
    ? { gone: say('only before the edit'), new: say('only after the edit') }
    : undefined;
}
