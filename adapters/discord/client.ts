import {
  type APIMessage,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { type Adapter, CredentialsError, type Log, PostError } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { apiAddress, definePlatform } from '../../src/chat/platform.ts';
import { renderOnce } from '../../src/chat/render-once.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Channel } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import { openApi } from './call-api.ts';
import { openGateway } from './connect.ts';
import { findPost, lookUpError } from './find-post.ts';
import { openThread } from './open-thread.ts';
import { toPostError } from './post-error.ts';
import { type Refusal, THREAD_REFUSALS } from './refusals.ts';
import { renderReply } from './render.ts';

const render = renderOnce(renderReply);

/** What Discord grants every bot. */
const POSTS_PER_SECOND = 50;

export const discord = definePlatform({
  name: 'discord',
  settings: {
    DISCORD_TOKEN: {
      about: 'the bot’s token alone, without “Bot ” before it',
      example: 'MTk4….Cl2FMQ.Znmj…',
      // The “Bot ” that stands before a token in HTTP headers makes it two words.
      isRight: (value) => /^\S+$/.test(value),
    },
  },
  extras: {
    DISCORD_API: apiAddress('https://discord.com/api'),
    DISCORD_POSTS_PER_SECOND: {
      about: 'a whole number from 1 to 9999',
      example: '50',
      isRight: (value) => /^[1-9]\d{0,3}$/.test(value),
    },
  },
  create: ({ DISCORD_TOKEN, DISCORD_API, DISCORD_POSTS_PER_SECOND }, deps) =>
    createDiscord({
      ...deps,
      token: DISCORD_TOKEN,
      apiUrl: DISCORD_API,
      postsPerSecond: Number(DISCORD_POSTS_PER_SECOND ?? POSTS_PER_SECOND),
    }),
});

type DiscordDeps = {
  bot: Bot;
  token: string;
  /** Another Discord than the real one. */
  apiUrl?: string | undefined;
  postsPerSecond?: number;
  /** False where this process only posts, without a connection over which people could ask. */
  answers?: boolean;
  timeoutMs?: number;
  startTimeoutMs?: number;
  awayMs?: number;
  log: Log;
};

/**
 * On Record on Discord, by gateway and REST, without public address or privileged intent. Posts need
 * no gateway: they have a way to the API of their own, and answers another, which posts cannot fill.
 */
export function createDiscord(deps: DiscordDeps): Adapter {
  const { bot, apiUrl, postsPerSecond = POSTS_PER_SECOND, answers = true, log } = deps;
  const { timeoutMs = 10_000, startTimeoutMs = 60_000, awayMs = 10 * 60_000 } = deps;
  const token = deps.token.trim();
  const posting = openApi({ token, apiUrl, timeoutMs, requestsPerSecond: postsPerSecond });
  const answering = openApi({ token, apiUrl, timeoutMs });
  const { call } = posting;
  const gateway = answers
    ? openGateway({
        ...{ bot, token, apiUrl, timeoutMs, startTimeoutMs, awayMs, log },
        call: answering.call,
      })
    : undefined;
  let me: string | undefined;

  async function findMe(): Promise<string> {
    me ??= ((await call('GET', Routes.user())) as { id: string }).id;
    return me;
  }

  async function checkToken(): Promise<void> {
    await findMe().catch((cause) => {
      const { outcome, message } = toPostError(cause, 'Discord');
      throw outcome === 'credentials'
        ? new CredentialsError(message)
        : new Error(`Discord cannot be reached: ${message}`, { cause });
    });
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
    start: (onEnd = () => {}) => (gateway ? gateway.start(onEnd) : checkToken()),
    async stop() {
      await gateway?.stop();
      posting.close();
      answering.close();
    },
    threads: true,
    post: (channel, _place, reply, key, under) =>
      under === undefined
        ? post(channel.id, `#${channel.name}`, reply, key)
        : postUnder(channel, under, reply, key),
    findPost: (channel, _place, key, since, under) =>
      under === undefined
        ? find(channel, key, since)
        : find({ ...channel, id: under }, key, since).catch(unlessNoThread),
    tell,
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
