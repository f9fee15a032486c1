import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { isQuietAt } from '../../src/outbox/is-quiet.ts';

/** That quiet hours in which none of its editions is due change nothing; undefined where one is. */
export function remarkOnQuiet({ quiet, times }: Pick<Briefing, 'quiet' | 'times'>) {
  if (quiet === null || times.some((time) => isQuietAt(quiet, time))) return undefined;
  const [from = '', until = ''] = quiet.split('-');
  return say(
    'None of its times is between {from} and {until}, so these hours never apply, unless an edition is late or posted by hand.',
    { from, until },
  );
}
