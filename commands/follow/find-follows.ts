import type { Context, Filler } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import type { Follow } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { describePace, nameSubject, sayWhere } from './describe-follow.ts';
import { hasPrivate } from './where-to.ts';

/** What may be followed here and seen by whoever asks: that of the channels, and their own. */
export async function findFollows(context: Context): Promise<Follow[]> {
  const { store, place, user } = context;
  const here = (await store.findFollows(place.id)).filter(
    ({ channel }) => personOf(channel) === undefined,
  );
  const own = hasPrivate(context) ? await store.findPersonalFollows(place.platform, user.id) : [];
  return [...here, ...own];
}

/** The option by which buttons name their follow. */
export const ID = {
  id: {
    kind: 'text',
    about: 'which one: “following” has buttons for each',
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
    return first && nameSubject(first.subject);
  },
  first: FOLLOW.first,
};

/** The follow of this id, which whoever asks may change. Throws `UserError` where there is none. */
export async function findFollow(typed: string, context: Context): Promise<Follow> {
  const found = (await findFollows(context)).find(({ id }) => id === typed.trim().toLowerCase());
  if (!found)
    throw new UserError('That is not followed here any more.', [
      { label: 'What is followed', line: 'following list' },
    ]);
  return mayChange(found, context);
}

/** In a channel it takes somebody who manages the place. */
export function mayChange(follow: Follow, { user }: Context): Follow {
  if (personOf(follow.channel) === undefined && !user.manages)
    throw new UserError(
      `${nameSubject(follow.subject)} is followed ${sayWhere(follow.channel)}, for everybody there, so it takes someone who manages this place. ${user.howToManage ?? ''}`.trimEnd(),
    );
  return follow;
}

export async function suggestFollows(typed: string, context: Context) {
  const wanted = typed.trim().toLowerCase();
  return (await findFollows(context))
    .map((follow) => ({
      value: follow.id,
      label: `${nameSubject(follow.subject)} ${sayWhere(follow.channel)}: ${describePace(follow)}`,
    }))
    .filter(({ value, label }) => value.startsWith(wanted) || label.toLowerCase().includes(wanted));
}
