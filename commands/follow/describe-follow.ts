import { isMarkedTopic } from '../../src/briefings/topic/is-marked-topic.ts';
import type { Suggestion } from '../../src/chat/command.ts';
import { inMarks } from '../../src/chat/in-marks.ts';
import { DIGEST_AT } from '../../src/follows/pace.ts';
import { type Message, message, say } from '../../src/language/say.ts';
import { speakIn } from '../../src/language/speak.ts';
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
    return foldWords(phrase).length > 1
      ? say('“{words}” as a phrase', { words: phrase })
      : inMarks(phrase);
  return isMarkedTopic(topic) ? topic : inMarks(topic);
}

/** The same for lines, which may be typed where another language is spoken. */
export const typedSubject = (subject: Subject): string => speakIn('en', () => nameSubject(subject));

/** `Dmitry Peskov in #news` */
export const nameFollow = ({ subject, channel }: Pick<Follow, 'subject' | 'channel'>): string =>
  `${nameSubject(subject)} ${sayWhere(channel)}`;

const WHEN: Record<FollowWhen, Message> = {
  'at once': message('at once'),
  hourly: message('hourly'),
  briefing: message('in the briefing'),
};
const WHEN_AS_LABEL: Record<FollowWhen, Message> = {
  'at once': message('At once'),
  hourly: message('Hourly'),
  briefing: message('In the briefing'),
};

export const sayWhen = (when: FollowWhen): string => say(WHEN[when]);

/** The same for the beginning of a label. */
export const whenAsLabel = (when: FollowWhen): string => say(WHEN_AS_LABEL[when]);

/** The same as it is typed. */
export const typedWhen = (when: FollowWhen): string =>
  when === 'briefing' ? 'in the briefing' : when;

/** Completes how soon one is told. */
export const suggestPaces = async (): Promise<Suggestion[]> =>
  (['at once', 'hourly', 'briefing'] as const).map((pace) => ({
    value: typedWhen(pace),
    label: sayWhen(pace),
  }));

/** `at once, quiet 22:00–07:00 (Europe/Berlin), at most 10 posts a day` */
export function describePace({ when, quiet, zone, most, paused }: Follow): string {
  const limits =
    when === 'briefing'
      ? []
      : [
          ...(quiet ? [say('quiet {hours} ({zone})', { hours: hours(quiet), zone })] : []),
          say('at most {posts, plural, one {# post} other {# posts}} a day', { posts: most }),
        ];
  return [...(paused ? [say('paused')] : []), sayWhen(when), ...limits].join(', ');
}

/** What will happen, in a few sentences. */
export function explainFollow(follow: Follow): string {
  const { subject, when, quiet, zone, most, channel } = follow;
  const kind = 'topic' in subject ? 'topic' : 'speaker';
  const notBefore = say('What came out before now is not told.');
  if (when === 'briefing')
    return [
      say(
        '{kind, select, topic {New stories come once each, and again when they develop} other {New statements come as cards, the same words in several outlets once}}: in the next briefing {where}.',
        { kind, where: sayWhere(channel) },
      ),
      notBefore,
    ].join(' ');
  return [
    say(
      '{kind, select, topic {New stories come once each, and again when they develop} other {New statements come as cards, the same words in several outlets once}}: {when, select, hourly {at the next full hour} other {within a minute of being read (“sources list” says how often I read each source)}}.',
      { kind, when },
    ),
    ...(quiet ? [explainQuiet(quiet, zone)] : []),
    say(
      'At most {posts, plural, one {# post} other {# posts}} a day; the rest comes together at {time} the next morning ({zone}).',
      { posts: most, time: DIGEST_AT, zone },
    ),
    notBefore,
  ].join(' ');
}

function explainQuiet(quiet: string, zone: string): string {
  const [from = '', to = ''] = quiet.split('-');
  return say(
    'Between {from} and {to} ({zone}) nothing is posted: what is found then comes at {to}.',
    { from, to, zone },
  );
}

const hours = (quiet: string): string => quiet.replace('-', '–');

/** The same for programs. */
export const followData = ({ id, subject, when, channel, quiet, most, zone, paused }: Follow) => ({
  ...{ id, when, quiet, most, zone, paused },
  ...('topic' in subject ? { topic: subject.topic } : { speaker: subject.name }),
  channel: personOf(channel) === undefined ? channel.name : null,
});
