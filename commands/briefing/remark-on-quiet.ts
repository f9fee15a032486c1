import type { Briefing } from '../../src/model.ts';
import { isQuietAt } from '../../src/outbox/is-quiet.ts';
import { sayQuiet } from './describe-briefing.ts';

/** That quiet hours in which none of its editions is due change nothing; undefined where one is. */
export function remarkOnQuiet({ quiet, times }: Pick<Briefing, 'quiet' | 'times'>) {
  if (quiet === null || times.some((time) => isQuietAt(quiet, time))) return undefined;
  return `None of its times is between ${sayQuiet(quiet).replace('–', ' and ')}, so these hours never apply, unless an edition is late or posted by hand.`;
}
