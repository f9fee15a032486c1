import { isMarkedTopic } from '../../src/briefings/topic/is-marked-topic.ts';
import { count } from '../../src/chat/count.ts';
import { DIGEST_AT } from '../../src/follows/pace.ts';
import type { Follow, FollowWhen, Subject } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { foldWords } from '../../src/text/fold.ts';
import { sayWhere } from '../say-where.ts';

// `"gas talks"`, and nothing else
const PHRASE = /^["“„«]([^"“”„«»]+)["”“»]?$/u;

/** `Dmitry Peskov`, `“gas talks”`, `“gas talks” as a phrase`, `gas -football` */
export function nameSubject(subject: Subject): string {
  if (!('topic' in subject)) return subject.name;
  const { topic } = subject;
  const phrase = PHRASE.exec(topic.trim())?.[1]?.trim();
  if (phrase !== undefined)
    return `“${phrase}”${foldWords(phrase).length > 1 ? ' as a phrase' : ''}`;
  return isMarkedTopic(topic) ? topic : `“${topic}”`;
}

export const sayWhen = (when: FollowWhen): string =>
  when === 'briefing' ? 'in the briefing' : when;

/** `at once, quiet 22:00–07:00 (Europe/Berlin), at most 10 posts a day` */
export function describePace({ when, quiet, zone, most, paused }: Follow): string {
  const parts =
    when === 'briefing'
      ? ['in the briefing']
      : [
          when,
          quiet ? `quiet ${hours(quiet)} (${zone})` : '',
          `at most ${count(most, 'post')} a day`,
        ];
  return [paused ? 'paused' : '', ...parts].filter(Boolean).join(', ');
}

/** What will happen, in a few sentences. */
export function explainFollow(follow: Follow): string {
  const { subject, when, quiet, zone, most, channel } = follow;
  const what =
    'topic' in subject
      ? 'New stories come once each, and again when they develop'
      : 'New statements come as cards, the same words in several outlets once';
  if (when === 'briefing')
    return `${what}: in the next briefing ${sayWhere(channel)}. What came out before now is not told.`;
  const speed =
    when === 'hourly' ? 'at the next full hour' : 'at once, within a minute of being read';
  const rest = quiet
    ? ` Between ${quiet.replace('-', ' and ')} (${zone}) nothing is posted: what is found then comes at ${quiet.split('-')[1]}.`
    : '';
  return `${what}: ${speed}.${rest} At most ${count(most, 'post')} a day; the rest comes together at ${DIGEST_AT} the next morning (${zone}). What came out before now is not told.`;
}

const hours = (quiet: string): string => quiet.replace('-', '–');

/** The same for programs. */
export const followData = ({ id, subject, when, channel, quiet, most, zone, paused }: Follow) => ({
  ...{ id, when, quiet, most, zone, paused },
  ...('topic' in subject ? { topic: subject.topic } : { speaker: subject.name }),
  channel: personOf(channel) === undefined ? channel.name : null,
});
