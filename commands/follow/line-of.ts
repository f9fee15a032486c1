import { formatLine } from '../../src/chat/line/line.ts';
import { DEFAULT_MOST } from '../../src/follows/new-follow.ts';
import type { Follow } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { exactName } from '../who/exact-name.ts';
import { typedWhen } from './describe-follow.ts';

/** The line that follows the same again. */
export function lineOf({ subject, when, channel, quiet, most }: Follow): string {
  return formatLine('follow', {
    ...('topic' in subject
      ? { about: subject.topic }
      : { who: exactName({ id: subject.speakerId, name: subject.name }) }),
    when: when === 'at once' ? undefined : typedWhen(when),
    to: personOf(channel) === undefined ? channel.id : 'me',
    quiet: quiet ?? undefined,
    most: most === DEFAULT_MOST ? undefined : String(most),
  });
}
