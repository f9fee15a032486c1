import { sayDay } from '../../src/language/days.ts';
import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { dayOf, type Entry } from './each-once.ts';

const MAX_NAMED = 3;

/** On which later days the same words were printed again; undefined where on none. */
export function sayAgain({ first, others }: Entry): string | undefined {
  const days = others
    .filter(({ isDated }) => isDated && first.isDated)
    .map(({ published }) => dayOf(published))
    .filter((day) => day > dayOf(first.published));
  const all = [...new Set(days)].sort();
  if (all.length === 0) return undefined;
  const named = all.slice(0, MAX_NAMED).map(sayDay);
  const left = all.length - named.length;
  const list =
    left > 0
      ? [...named, say('{left, plural, one {# more day} other {# more days}}', { left })]
      : named;
  return say('The same words again on {days}.', { days: listAll(list) });
}
