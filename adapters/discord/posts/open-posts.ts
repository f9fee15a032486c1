import {
  type APIMessage,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import {
  type Adapter,
  type Edit,
  type Log,
  type LostPost,
  type Post,
  PostError,
  type Posted,
  type Recipient,
} from '../../../src/chat/adapter.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import type { Channel } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';
import { type Refusal, THREAD_REFUSALS } from '../api/refusals.ts';
import { type ChannelKind, createChannelKinds, type KindsDeps } from '../channels/channel-kinds.ts';
import { editPost } from './edit-post.ts';
import { findInForum } from './find-in-forum.ts';
import { findPost, lookUpError } from './find-post.ts';
import { openPublishing } from './open-publishing.ts';
import { openThread } from './open-thread.ts';
import { postInForum } from './post-in-forum.ts';
import { markOf, toMessage } from './to-message.ts';

type Posts = Required<Pick<Adapter, 'post' | 'edit' | 'tell' | 'findPost'>> & {
  /** Our own id. */
  findMe(): Promise<string>;
  /** Waits for what is on its way beside the posts. */
  close(): Promise<void>;
};

/**
 * Posts into channels of every kind, under messages and to people, by a way to the API alone. The key
 * goes along as a nonce, for which Discord drops a repeat within minutes, and as a mark by which a post
 * is found.
 */
export function openPosts(
  call: CallApi,
  { log, ...kindsDeps }: KindsDeps & { log: Pick<Log, 'warn'> },
): Posts {
  const kinds = createChannelKinds(call, kindsDeps);
  const publishing = openPublishing(call, log);
  let me: string | undefined;

  async function findMe(): Promise<string> {
    me ??= ((await call('GET', Routes.user())) as { id: string }).id;
    return me;
  }

  async function post(wanted: Post): Promise<Posted> {
    const { channel, under } = wanted;
    const kind = await kinds.find(channel);
    const posted = await postIn(kind, wanted).catch((error: PostError) => {
      if (under === undefined) kinds.heed(channel.id, error);
      throw error;
    });
    if (kind.is === 'announcement' && under === undefined)
      publishing.publish(channel, posted.messageId);
    return posted;
  }

  async function postIn(kind: ChannelKind, wanted: Post): Promise<Posted> {
    const { channel, reply, key, under, topics = [] } = wanted;
    const message = toMessage(reply, key, wanted);
    const where = `#${channel.name}`;
    if (kind.is === 'forum' && under === undefined)
      return postInForum(call, channel, kind, { title: reply.title, message, topics });
    // In a thread there is none under a message: what goes on follows.
    if (under === undefined || kind.is === 'thread') return send(channel.id, where, message, key);
    const thread =
      kind.is === 'forum' ? under : await openThread(call, channel, under, reply.title);
    return send(thread, where, message, key, THREAD_REFUSALS);
  }

  async function send(
    id: string,
    where: string,
    message: object,
    key: string,
    own: Record<number, Refusal> = {},
  ): Promise<Posted> {
    const body = { ...message, nonce: key, enforce_nonce: true };
    const sent = await call('POST', Routes.channelMessages(id), { body }).catch((error) => {
      throw toPostError(error, where, own);
    });
    const messageId = (sent as Partial<APIMessage> | null)?.id;
    if (!messageId)
      throw new PostError(
        'unknown',
        say('Discord’s answer does not say whether the post has arrived.'),
      );
    return { messageId };
  }

  async function tell({ id }: Recipient, reply: Reply, key: string): Promise<Posted> {
    const where = say('this person’s direct messages');
    return send(await openDirect(id, where), where, toMessage(reply, key), key);
  }

  /** The channel of somebody’s direct messages. */
  async function openDirect(userId: string, where: string): Promise<string> {
    const body = { recipient_id: userId };
    const made = await call('POST', Routes.userChannels(), { body }).catch((error) => {
      throw toPostError(error, where);
    });
    return (made as { id: string }).id;
  }

  async function edit({ person, messageId, reply, key, ...wanted }: Edit): Promise<boolean> {
    const where = person ? say('this person’s direct messages') : `#${wanted.channel.name}`;
    const channelId = person
      ? await openDirect(person.id, where)
      : await channelOf(messageId, wanted);
    return editPost(call, { channelId, messageId, where }, toMessage(reply, key, wanted));
  }

  /** Where a post stands: what went under a message, and what began a thread of a forum, in a thread. */
  async function channelOf(
    messageId: string,
    { channel, under }: Pick<Edit, 'channel' | 'under'>,
  ): Promise<string> {
    const kind = await kinds.find(channel);
    if (kind.is === 'forum') return under ?? messageId;
    return kind.is === 'thread' ? channel.id : (under ?? channel.id);
  }

  async function find({ channel, key, since, under }: LostPost): Promise<Posted | undefined> {
    const id = await findMe().catch((error) => {
      throw lookUpError(error, channel);
    });
    const kind = await kinds.find(channel).catch((error) => {
      throw lookUpError(error, channel);
    });
    const mark = markOf(key);
    const isOurs = ({ author, components }: APIMessage): boolean =>
      author?.id === id && components?.some((component) => component.id === mark) === true;
    if (kind.is === 'forum' && under === undefined) {
      const { guildId } = kind;
      const first = await findInForum(call, { forum: channel, guildId, since, me: id, isOurs });
      return first && { messageId: first.id };
    }
    if (under !== undefined && kind.is !== 'thread') {
      const thread = { ...channel, id: under };
      const found = await findPost(call, thread, since, isOurs).catch(unlessNoThread);
      return found && { messageId: found.id };
    }
    const found = await findPost(call, channel, since, isOurs);
    if (found && kind.is === 'announcement') publishLate(channel, found);
    return found && { messageId: found.id };
  }

  /** One request, for a post that nobody could publish before. */
  function publishLate(channel: Channel, { id, flags }: APIMessage): void {
    if (((flags ?? 0) & MessageFlags.Crossposted) === 0) publishing.publish(channel, id);
  }

  return { findMe, post, edit, tell, findPost: find, close: publishing.close };
}

/** A thread that does not exist holds no post. */
function unlessNoThread(error: PostError): undefined {
  const { cause } = error;
  if (cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.UnknownChannel)
    return undefined;
  throw error;
}
