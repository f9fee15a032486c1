import type { Context, Filler, Free, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { howToManage } from '../../src/chat/how-to-manage.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { type Message, message, say } from '../../src/language/say.ts';
import type { Follow } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { managesChannel } from '../may-manage.ts';
import { followsHere } from '../orders-here.ts';
import { sayWhere } from '../say-where.ts';
import { describePace, nameFollow, nameSubject, typedSubject } from './describe-follow.ts';
import { matchFollows, theFollow } from './match-follows.ts';
import { hasPrivate } from './where-to.ts';

/** What may be followed here and seen by whoever asks: that of the channels, and their own. */
export async function findFollows(context: Context): Promise<Follow[]> {
  const { store, place, user } = context;
  const here = (await followsHere(context)).filter(
    ({ channel }) => personOf(channel) === undefined,
  );
  const own = hasPrivate(context) ? await store.findPersonalFollows(place.platform, user.id) : [];
  return [...here, ...own];
}

/** The option by which buttons name their follow. */
export const ID = {
  id: {
    kind: 'text',
    about: 'which one: its name, or a button of “following”',
    required: true,
    suggest: suggestFollows,
  },
} as const;

/** The id of something that is followed. */
export const FOLLOW: Filler = {
  find: async (context) => (await findFollows(context))[0]?.id,
  first: 'follow about:weather',
};

/** Whom or what one of them is of. */
export const FOLLOWED: Filler = {
  find: async (context) => {
    const [first] = await findFollows(context);
    return first && typedSubject(first.subject);
  },
  first: FOLLOW.first,
};

/** What can be done with one of them, on its button. */
const LABELS = {
  pause: message('Pause {follow}'),
  resume: message('Resume {follow}'),
  stop: message('Stop {follow}'),
  change: message('Change {follow}'),
} satisfies Record<string, Message>;

// `3f9a1c`
const AN_ID = /^(?=.*\d)[0-9a-f]{6}$/iu;

/**
 * The follow of this id or name, which whoever asks may change; `verb` and
 * `options` are what they want done. Throws a `UserError` where there is none, or that asks which of several.
 */
export async function findFollow(
  typed: string,
  verb: keyof typeof LABELS,
  context: Context,
  options: Record<string, string | undefined> = {},
): Promise<Follow> {
  const all = await findFollows(context);
  const found = all.find(({ id }) => id === typed.trim().toLowerCase());
  if (found) return mayChange(found, context);
  if (AN_ID.test(typed.trim()) && matchFollows(typed, all).length === 0)
    throw new UserError(say('That is not followed here any more, or it is somebody else’s.'), [
      { label: say('What is followed'), line: 'following list' },
    ]);
  const label = (follow: string) => say(LABELS[verb], { follow });
  const line = (id: string) => formatLine(`following ${verb} ${id}`, options);
  return mayChange(theFollow(typed, all, { label, line }), context);
}

/** “Pause gas” may be about a pause: a sentence is of a follow only where one is called so. */
export async function placeNamed(
  { words, meant, byPosition }: Free,
  context: Context,
): Promise<Given> {
  const typed = words.map(({ value }) => value).join(' ');
  if (meant === 'tried' && matchFollows(typed, await findFollows(context)).length === 0)
    throw new UserError(say('“{typed}” is not followed here.', { typed: sayBack(typed) }));
  return byPosition();
}

/** In a channel it takes somebody who manages the place, or the channel. */
export async function mayChange(follow: Follow, context: Context): Promise<Follow> {
  if (personOf(follow.channel) === undefined && !(await managesChannel(follow.channel, context)))
    throw new UserError(
      [
        say(
          '{subject} is followed {where}, for everybody there, so it takes someone who manages this place.',
          { subject: nameSubject(follow.subject), where: sayWhere(follow.channel) },
        ),
        howToManage(context.user),
      ]
        .join(' ')
        .trimEnd(),
      [],
      { lacksRights: true },
    );
  return follow;
}

async function suggestFollows(typed: string, context: Context) {
  const wanted = typed.trim().toLowerCase();
  return (await findFollows(context))
    .map((follow) => ({
      value: follow.id,
      label: `${nameFollow(follow)}: ${describePace(follow)}`,
    }))
    .filter(({ value, label }) => value.startsWith(wanted) || label.toLowerCase().includes(wanted));
}
