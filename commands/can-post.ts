import type { Context } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import type { Block } from '../src/chat/reply/reply.ts';
import { say } from '../src/language/say.ts';
import type { Channel } from '../src/model.ts';
import { joinFirst } from './join/join.ts';

/**
 * Makes sure that we may post in a channel before something is saved for it; `again` is the line to
 * try once more. Gives what will be missing all the same, as small print. Throws `UserError`.
 */
export async function canPost(
  channel: Channel,
  again: string,
  { checkChannel }: Pick<Context, 'checkChannel'>,
): Promise<Block[]> {
  const { refusal, remark, canJoin } = await checkChannel(channel);
  if (refusal)
    throw new UserError(
      `${refusal} ${say('Nothing has been changed.')}`,
      [...(canJoin ? [joinFirst(channel, again)] : []), { label: say('Try again'), line: again }],
      { what: 'channel' },
    );
  return remark ? [{ kind: 'note', text: remark }] : [];
}
