import type { DiffBlock } from '../../src/chat/reply/reply.ts';
import { diffWords } from '../../src/text/diff-words.ts';
import { sayDay, sayDayOfYear } from '../over-time/say-day.ts';
import { dayOf } from './each-once.ts';
import { wordsOf } from './find-earlier.ts';
import type { ReadEntry } from './find-entries.ts';

/**
 * What differs between two wordings, named by their dates, by their outlets where both are of one day,
 * or by the edit that changed one into the other; undefined where nothing could tell them apart. What it means is for the reader to judge.
 */
export function diffOf(earlier: ReadEntry, later: ReadEntry): DiffBlock | undefined {
  const names = namesOf(earlier, later);
  if (!names) return undefined;
  const [gone, own] = names;
  return {
    kind: 'diff',
    pieces: diffWords(wordsOf(earlier.quote), wordsOf(later.quote)),
    legend: { gone: `only ${gone}`, new: `only ${own}` },
  };
}

function namesOf(earlier: ReadEntry, later: ReadEntry): [string, string] | undefined {
  const [one, other] = [earlier.first, later.first];
  if (dayOf(one.published) !== dayOf(other.published)) {
    const isOneYear = one.published.slice(0, 4) === other.published.slice(0, 4);
    const say = isOneYear ? sayDayOfYear : sayDay;
    return [`on ${say(one.published)}`, `on ${say(other.published)}`];
  }
  if (one.outlet !== other.outlet) return [`in ${one.outlet}`, `in ${other.outlet}`];
  const isEdit = one.articleId === other.articleId && one.isGone && !other.isGone;
  return isEdit ? ['before the edit', 'after the edit'] : undefined;
}
