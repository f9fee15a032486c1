import { isSameTopic } from '../../src/briefings/topic/is-same-topic.ts';
import { readTopic } from '../../src/briefings/topic/read-topic.ts';
import type { Context } from '../../src/chat/command.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import type { Channel, Follow, FollowWhen, Subject } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { voiceOf } from '../../src/store/follows/voice-of.ts';
import { sayWhere } from '../say-where.ts';
import { describePace, followData, nameSubject, sayWhen } from './describe-follow.ts';
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
  const isPersonal = personOf(channel) !== undefined;
  return reply(
    `${isPersonal ? 'You follow' : 'Here one follows'} ${nameSubject(subject)} ${sayWhere(channel)} already: ${describePace(follow)}.`,
    {
      actions: [
        ...(changes.length === 0
          ? []
          : [
              button(
                `${capital(changes.map(({ said }) => said).join(', '))} from now on`,
                `following change ${id} ${changes.map(({ option }) => option).join(' ')}`,
                'primary',
              ),
            ]),
        paused
          ? button('Resume', `following resume ${id}`)
          : button('Pause', `following pause ${id}`),
        button('Stop', `following stop ${id}`),
        button('All that is followed', 'following list'),
      ],
      data: followData(follow),
    },
  );
}

/** How it is told now and is not to be any more. */
function changesTo(
  follow: Follow,
  { when, quiet, most }: Wanted,
): { said: string; option: string }[] {
  return [
    when !== undefined && when !== follow.when && { said: sayWhen(when), option: `when:"${when}"` },
    quiet !== undefined &&
      quiet !== follow.quiet && {
        said: quiet === null ? 'no quiet hours' : `quiet ${quiet}`,
        option: `quiet:${quiet ?? 'off'}`,
      },
    most !== undefined &&
      most !== follow.most && { said: `at most ${most} a day`, option: `most:${most}` },
  ].filter((one) => one !== false);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
