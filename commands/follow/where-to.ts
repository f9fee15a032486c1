import type { Context } from '../../src/chat/command.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { howToManage } from '../../src/chat/how-to-manage.ts';
import { sayChannel } from '../../src/chat/say-channel.ts';
import { say } from '../../src/language/say.ts';
import type { Channel } from '../../src/model.ts';
import { canPost } from '../can-post.ts';
import { managesChannel } from '../may-manage.ts';

const ME = new Set(['me', 'to me', 'dm', 'dms', 'by dm', 'in dm', 'via dm', 'in dms', 'privately']);
const HERE = new Set(['here', 'this channel']);

/** Whether posts can go to one person: on the page everybody is one. */
export const hasPrivate = ({ place, user }: Context): boolean =>
  place.platform !== 'web' && !user.many;

/** The channel that is one person’s direct messages. */
export const privateTo = ({ user }: Context): Channel => ({ id: `@${user.id}`, name: user.name });

/**
 * Where posts are to go: here, to whoever asks, or into a channel. Throws a `UserError` where that is
 * not to be had, or would change what others see; `again` writes the line for another place.
 */
export async function whereTo(
  typed: string | undefined,
  context: Context,
  again: (to: string) => string,
): Promise<Channel> {
  const to = typed?.trim().toLowerCase() ?? 'here';
  if (ME.has(to) || (HERE.has(to) && !context.channel)) {
    if (!hasPrivate(context))
      throw new UserError(
        say(
          'This page is one place that everybody shares: I cannot write to you alone here. Leave “to:me” out, and it is posted on the page.',
        ),
        [{ label: say('On the page'), line: again('here') }],
      );
    return privateTo(context);
  }
  const channel = HERE.has(to) ? context.channel : await context.findChannel(typed!);
  if (!channel)
    throw new UserError(
      say(
        'I cannot find the channel “{channel}”. Write to:here, to:me, or a channel I am in, like to:#news.',
        { channel: sayChannel(typed!) },
      ),
      [{ label: say('Here'), line: again('here') }],
    );
  if (!(await managesChannel(channel, context))) throw notYours(channel, context, again);
  await canPost(channel, again(typed ?? 'here'), context);
  return channel;
}

function notYours(channel: Channel, context: Context, again: (to: string) => string): UserError {
  const toMe: Suggested = { label: say('Send it to me alone'), line: again('me') };
  const advice = hasPrivate(context)
    ? say('I can tell you alone instead: name “me” as where it is told.')
    : howToManage(context.user);
  return new UserError(
    [
      say(
        'Following in #{channel} changes what others see here, so it takes someone who manages this place.',
        { channel: channel.name },
      ),
      advice,
    ]
      .join(' ')
      .trimEnd(),
    hasPrivate(context) ? [toMe] : [],
    { option: 'to', ...(!hasPrivate(context) && { lacksRights: true }) },
  );
}
