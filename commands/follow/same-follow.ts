import { isSameTopic } from '../../src/briefings/topic/is-same-topic.ts';
import { readTopic } from '../../src/briefings/topic/read-topic.ts';
import type { Context } from '../../src/chat/command.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Channel, Follow, FollowWhen, Subject } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { voiceOf } from '../../src/store/follows/voice-of.ts';
import { sayWhere } from '../say-where.ts';
import { describePace, followData, nameSubject, sayWhen, whenAsLabel } from './describe-follow.ts';
import { findFollows } from './find-follows.ts';

/** How something is wanted to be told; undefined where nothing was said of that. */
type Wanted = { when?: FollowWhen; quiet?: string | null | undefined; most?: number | undefined };

/** What is followed there already and is the same: also a speaker under another of their names. */
export async function findSame(
  subject: Subject,
  channel: Channel,
  context: Context,
): Promise<Follow | undefined> {
  const { store, place } = context;
  const there = (await findFollows(context)).filter(
    (follow) => follow.place.id === place.id && follow.channel.id === channel.id,
  );
  for (const follow of there) {
    const other = follow.subject;
    if ('topic' in subject) {
      if ('topic' in other && isSameTopic(subject.topic, other.topic)) return follow;
    } else if (!('topic' in other)) {
      const { place: view } = await store.findFollower(follow);
      if (voiceOf(subject, view) === voiceOf(other, view)) return follow;
    }
  }
  return undefined;
}

/** What is followed there in the same words, in a row or not: one of the two finds all of the other. */
export async function findAlike(
  subject: Subject,
  channel: Channel,
  context: Context,
): Promise<Follow | undefined> {
  if (!('topic' in subject)) return undefined;
  const wordsOf = (topic: string): string => readTopic(topic).terms.toSorted().join(' ');
  const isAlike = ({ subject: other, ...follow }: Follow): boolean =>
    follow.place.id === context.place.id &&
    follow.channel.id === channel.id &&
    'topic' in other &&
    isJustWords(other.topic) &&
    wordsOf(other.topic) === wordsOf(subject.topic);
  return isJustWords(subject.topic) ? (await findFollows(context)).find(isAlike) : undefined;
}

/** Without anything that is left out. */
function isJustWords(topic: string): boolean {
  const { without } = readTopic(topic);
  return without.terms.length === 0 && without.phrases.length === 0;
}

/** Says what it is, and offers what was asked for now. */
export function alreadyFollowed(follow: Follow, asked: Wanted): Reply {
  const { id, subject, channel, paused } = follow;
  const changes = changesTo(follow, asked);
  const what = {
    subject: nameSubject(subject),
    where: sayWhere(channel),
    pace: describePace(follow),
  };
  return reply(
    personOf(channel) === undefined
      ? say('Here one follows {subject} {where} already: {pace}.', what)
      : say('You follow {subject} {where} already: {pace}.', what),
    {
      actions: [
        ...(changes.length === 0
          ? []
          : [
              button(
                say('{changes} from now on', {
                  changes: changes
                    .map(({ said, first }, at) => (at === 0 ? first : said))
                    .join(', '),
                }),
                `following change ${id} ${changes.map(({ option }) => option).join(' ')}`,
                'primary',
              ),
            ]),
        paused
          ? button(say('Resume'), `following resume ${id}`)
          : button(say('Pause'), `following pause ${id}`),
        button(say('Stop'), `following stop ${id}`),
        button(say('All that is followed'), 'following list'),
      ],
      data: followData(follow),
    },
  );
}

/** What is to be different: as it is said, also where it comes first, and as an option. */
type Change = { said: string; first: string; option: string };

/** How it is told now and is not to be any more. */
function changesTo(follow: Follow, { when, quiet, most }: Wanted): Change[] {
  return [
    when !== undefined &&
      when !== follow.when && {
        said: sayWhen(when),
        first: whenAsLabel(when),
        option: `when:"${when}"`,
      },
    quiet !== undefined &&
      quiet !== follow.quiet && { ...sayQuiet(quiet), option: `quiet:${quiet ?? 'off'}` },
    most !== undefined &&
      most !== follow.most && {
        said: say('at most {most} a day', { most }),
        first: say('At most {most} a day', { most }),
        option: `most:${most}`,
      },
  ].filter((one) => one !== false);
}

const sayQuiet = (hours: string | null): Omit<Change, 'option'> =>
  hours === null
    ? { said: say('no quiet hours'), first: say('No quiet hours') }
    : { said: say('quiet {hours}', { hours }), first: say('Quiet {hours}', { hours }) };
