import {
  type APIMessage,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { type Adapter, PostError } from '../../src/chat/adapter.ts';
import { renderOnce } from '../../src/chat/render-once.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Channel } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import type { CallApi } from './call-api.ts';
import { findPost, lookUpError } from './find-post.ts';
import { openThread } from './open-thread.ts';
import { toPostError } from './post-error.ts';
import { type Refusal, THREAD_REFUSALS } from './refusals.ts';
import { renderReply } from './render.ts';

const render = renderOnce(renderReply);

type Posts = Pick<Adapter, 'post' | 'tell' | 'findPost'> & {
  /** Our own id. */
  findMe(): Promise<string>;
};

/**
 * Posts into channels, under messages and to people, by a way to the API alone. The key goes along as
 * a nonce, for which Discord drops a repeat within minutes, and as a mark by which a post is found.
 */
export function openPosts(call: CallApi): Posts {
  let me: string | undefined;

  async function findMe(): Promise<string> {
    me ??= ((await call('GET', Routes.user())) as { id: string }).id;
    return me;
  }

  async function postUnder(channel: Channel, messageId: string, reply: Reply, key: string) {
    const id = await openThread(call, channel, messageId, reply.title);
    return post(id, `#${channel.name}`, reply, key, THREAD_REFUSALS);
  }

  async function post(
    id: string,
    where: string,
    reply: Reply,
    key: string,
    own: Record<number, Refusal> = {},
  ) {
    const body = {
      components: [{ ...render(reply), id: markOf(key) }],
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      nonce: key,
      enforce_nonce: true,
    };
    const sent = await call('POST', Routes.channelMessages(id), { body }).catch((error) => {
      throw toPostError(error, where, own);
    });
    const messageId = (sent as Partial<APIMessage> | null)?.id;
    if (!messageId)
      throw new PostError('unknown', 'Discord’s answer does not say whether the post has arrived.');
    return { messageId };
  }

  async function tell(userId: string, reply: Reply, key: string) {
    const where = 'this person’s direct messages';
    const body = { recipient_id: userId };
    const made = await call('POST', Routes.userChannels(), { body }).catch((error) => {
      throw toPostError(error, where);
    });
    return post((made as { id: string }).id, where, reply, key);
  }

  async function find(channel: Channel, key: string, since: Date) {
    const id = await findMe().catch((error) => {
      throw lookUpError(error, channel);
    });
    const mark = markOf(key);
    const found = await findPost(
      call,
      channel,
      since,
      ({ author, components }) =>
        author?.id === id && components?.some((component) => component.id === mark) === true,
    );
    return found && { messageId: found.id };
  }

  return {
    findMe,
    post: (channel, _place, reply, key, under) =>
      under === undefined
        ? post(channel.id, `#${channel.name}`, reply, key)
        : postUnder(channel, under, reply, key),
    tell,
    findPost: (channel, _place, key, since, under) =>
      under === undefined
        ? find(channel, key, since)
        : find({ ...channel, id: under }, key, since).catch(unlessNoThread),
  };
}

/** A thread that does not exist holds no post. */
function unlessNoThread(error: PostError): undefined {
  const { cause } = error;
  if (cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.UnknownChannel)
    return undefined;
  throw error;
}

/**
 * The key as a component's id, which comes back with the message. It lies far above the ids that
 * Discord gives itself.
 */
const markOf = (key: string): number =>
  (Number.parseInt(shortHash(key, 8, 'hex'), 16) >>> 2) + 2 ** 30;
