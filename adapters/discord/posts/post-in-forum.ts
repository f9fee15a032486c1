import { Routes } from 'discord.js';
import { PostError, type Posted } from '../../../src/chat/adapter.ts';
import { message, say } from '../../../src/language/say.ts';
import type { Channel } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import { FORUM_REFUSALS } from '../api/refusals.ts';
import type { ChannelKind } from '../channels/channel-kinds.ts';
import { chooseTag } from '../channels/choose-tag.ts';
import { threadName } from './thread-name.ts';

const UNNAMED = message('News');

type Forum = Extract<ChannelKind, { is: 'forum' }>;

/**
 * Begins a thread with a message, which is all that a forum takes; the thread has the message's id.
 * There is no nonce for that, so a repeat would be a second thread. Throws `PostError`.
 */
export async function postInForum(
  call: CallApi,
  { id, name }: Channel,
  { wantsTag, tags }: Forum,
  { title, message, topics }: { title: string; message: unknown; topics: readonly string[] },
): Promise<Posted> {
  const tag = wantsTag ? chooseTag(tags, topics) : undefined;
  const body = {
    name: threadName(title, say(UNNAMED)),
    message,
    ...(tag && { applied_tags: [tag.id] }),
  };
  const thread = await call('POST', Routes.threads(id), { body }).catch((error) => {
    throw toPostError(error, `#${name}`, FORUM_REFUSALS);
  });
  const { id: threadId } = (thread ?? {}) as { id?: string };
  if (threadId) return { messageId: threadId };
  throw new PostError(
    'unknown',
    say('Discord’s answer does not say whether the post has arrived.'),
  );
}
