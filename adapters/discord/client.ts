import {
  type APIMessage,
  Client,
  DiscordAPIError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  MessageFlags,
  PermissionFlagsBits,
  RateLimitError,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { type Adapter, type Log, NOT_SENT, PostError } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { definePlatform } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Channel, Place } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import { messageOf } from '../../src/text/message-of.ts';
import { receiveInteraction } from './receive.ts';
import { registerCommands } from './register.ts';
import { renderReply } from './render.ts';

/** How far Discord's clock and the database's may differ. */
const CLOCKS_DIFFER_MS = 60_000;
/** The most messages that Discord gives at once. */
const MAX_PAGE_MESSAGES = 100;

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
  create: ({ DISCORD_TOKEN }, deps) => createDiscord({ token: DISCORD_TOKEN, ...deps }),
});

type DiscordDeps = {
  bot: Bot;
  token: string;
  /** Another Discord than the real one, for tests. */
  apiUrl?: string;
  timeoutMs?: number;
  log: Log;
};

/** On Record on Discord, by gateway and REST, without public address or privileged intent. */
export function createDiscord(deps: DiscordDeps): Adapter {
  const { bot, token, apiUrl, timeoutMs = 10_000, log } = deps;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    rest: {
      ...(apiUrl && { api: apiUrl }),
      timeout: timeoutMs,
      // The library retries without a pause, and could post twice.
      retries: 0,
      // It would wait up to an hour in silence.
      rejectOnRateLimit: ['/channels'],
    },
  });
  client.on(Events.InteractionCreate, (interaction) =>
    receiveInteraction(interaction, { bot, log }),
  );
  client.on(Events.Error, (error) => log.error({ reason: String(error) }, 'Discord: an error.'));
  client.on(Events.ShardError, (error) =>
    log.warn({ reason: String(error) }, 'Discord: the connection failed and is tried again.'),
  );
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error({ code }, 'Discord closed the connection for good. Check DISCORD_TOKEN and restart.'),
  );

  async function start(): Promise<void> {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token.trim()).catch((error) => {
      throw loginError(error);
    });
    await registerCommands(await ready, bot.commands).catch(async (error) => {
      await client.destroy();
      throw error;
    });
    log.info({ commands: bot.commands.length }, 'Discord: signed in, commands registered.');
  }

  async function post(channel: Channel, reply: Reply, key: string) {
    if (!client.isReady()) throw new PostError('later', 'Not signed in to Discord yet.');
    const body = {
      components: [{ ...renderReply(reply), id: markOf(key) }],
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      nonce: key,
      enforce_nonce: true,
    };
    // The library's own timeout ends with the headers; this one covers the body, too.
    const signal = AbortSignal.timeout(timeoutMs);
    const route = Routes.channelMessages(channel.id);
    const sent = await client.rest.post(route, { body, signal }).catch((error) => {
      keepToken(error);
      throw toPostError(error);
    });
    return { messageId: (sent as APIMessage).id };
  }

  async function tell(userId: string, reply: Reply, key: string) {
    const made = await client.rest
      .post(Routes.userChannels(), { body: { recipient_id: userId } })
      .catch((error) => {
        keepToken(error);
        throw toPostError(error);
      });
    const channel = { id: (made as { id: string }).id, name: 'direct messages' };
    return post(channel, reply, key);
  }

  async function findPost(channel: Channel, place: Place, key: string, since: Date) {
    if (!client.isReady()) throw new PostError('later', 'Not signed in to Discord yet.');
    const messages = await readHistory(channel, since);
    const found = messages.find(
      ({ author, components }) =>
        author.id === client.user.id && components?.some(({ id }) => id === markOf(key)),
    );
    if (found) return { messageId: found.id };
    if (messages.length === MAX_PAGE_MESSAGES)
      throw new PostError('unknown', `#${channel.name} has had too many messages since then.`);
    if (!readsHistory(client, channel, place))
      throw new PostError('unknown', `I may not read the history of #${channel.name}.`);
    return undefined;
  }

  async function readHistory({ id, name }: Channel, since: Date): Promise<APIMessage[]> {
    const after = SnowflakeUtil.generate({ timestamp: since.getTime() - CLOCKS_DIFFER_MS });
    const query = new URLSearchParams({ after: String(after), limit: String(MAX_PAGE_MESSAGES) });
    const messages = await client.rest.get(Routes.channelMessages(id), { query }).catch((cause) => {
      keepToken(cause);
      const outcome = cause instanceof DiscordAPIError ? 'unknown' : 'later';
      const message = `The history of #${name} cannot be read: ${messageOf(cause)}`;
      throw new PostError(outcome, message, { cause });
    });
    return messages as APIMessage[];
  }

  /** After a 401 the library forgets its token, and later requests would fail without a reason. */
  function keepToken(error: unknown): void {
    if (error instanceof DiscordAPIError && error.status === 401)
      client.rest.setToken(token.trim());
  }

  return {
    start,
    stop: () => client.destroy(),
    post: (channel, _place, reply, key) => post(channel, reply, key),
    findPost,
    tell,
  };
}

/**
 * The key as a component's id, which comes back with the message. It lies far above the ids that
 * Discord gives itself.
 */
const markOf = (key: string): number =>
  (Number.parseInt(shortHash(key, 8, 'hex'), 16) >>> 2) + 2 ** 30;

/** Without this permission Discord answers with an empty history, as if nothing had been posted. */
function readsHistory(client: Client<true>, { id }: Channel, place: Place): boolean {
  const channel = client.channels.cache.get(id);
  if (!channel || channel.isDMBased()) return place.id.startsWith('discord:dm:');
  return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ReadMessageHistory) === true;
}

function toPostError(cause: unknown): PostError {
  if (cause instanceof RateLimitError) {
    const retryAfterMs = Math.max(cause.retryAfter, cause.sublimitTimeout);
    return new PostError('later', 'Discord asks to wait.', { cause, retryAfterMs });
  }
  const reason = messageOf(cause);
  if (cause instanceof DiscordAPIError)
    return new PostError('channel', `Discord refuses the post: ${reason}`, { cause });
  if (NOT_SENT.has((cause as NodeJS.ErrnoException).code ?? ''))
    return new PostError('later', `Discord cannot be reached: ${reason}`, { cause });
  return new PostError('unknown', `Discord gave no clear answer: ${reason}`, { cause });
}

function loginError(cause: NodeJS.ErrnoException): Error {
  const wrong =
    cause.code === DiscordjsErrorCodes.TokenInvalid || cause.message === 'Authentication failed';
  return wrong
    ? new Error(
        'Discord does not know this token. Copy the bot’s token into DISCORD_TOKEN; docs/discord.md shows where it is.',
      )
    : new Error(`Discord cannot be reached: ${messageOf(cause)}`, { cause });
}
