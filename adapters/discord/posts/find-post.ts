import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIMessage,
  type APITextBasedChannel,
  type ChannelType,
  DiscordAPIError,
  RateLimitError,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { PostError } from '../../../src/chat/adapter.ts';
import { say } from '../../../src/language/say.ts';
import type { Channel } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';

/** How far Discord's clock and the database's may differ. */
export const CLOCKS_DIFFER_MS = 60_000;
/** The most messages that Discord gives at once. */
const PAGE_MESSAGES = 100;
/** Beyond these nobody looks on: 3,000 messages. */
const MAX_PAGES = 30;
/** The channel may not be seen, or a permission is missing. */
const NO_ACCESS: ReadonlySet<number> = new Set([50001, 50013]);
/** A wait between two pages that is worth it: starting anew would meet the same limit. */
const MAX_WAIT_MS = 6_000;

/**
 * Looks for one of our posts among the messages since a time; `isOurs` knows it. Undefined means that
 * it has not arrived. Throws `PostError` ('unknown') where nobody can tell.
 */
export async function findPost(
  call: CallApi,
  channel: Channel,
  since: Date,
  isOurs: (message: APIMessage) => boolean,
): Promise<APIMessage | undefined> {
  let after = String(SnowflakeUtil.generate({ timestamp: since.getTime() - CLOCKS_DIFFER_MS }));
  const from = after;
  for (let page = 0; page < MAX_PAGES; page++) {
    const messages = await readPage(call, channel, { after }, page > 0);
    const found = messages.find(isOurs);
    if (found) return found;
    if (messages.length === 0 && page === 0) await makeSureOfNothing(call, channel, from);
    if (messages.length < PAGE_MESSAGES) return undefined;
    after = newestId(messages);
  }
  throw new PostError(
    'unknown',
    say('#{channel} has had too many messages since then.', { channel: channel.name }),
  );
}

/**
 * Without Read Message History, Discord answers with an empty history, as if nothing had been posted.
 * So an empty one counts only where older messages can be read, or where the channel's newest message
 * is older than what was asked for, which Discord tells without that permission. Throws otherwise.
 */
async function makeSureOfNothing(call: CallApi, channel: Channel, after: string): Promise<void> {
  if ((await readPage(call, channel, { limit: '1' })).length > 0) return;
  const { last_message_id: newest = null } = (await call('GET', Routes.channel(channel.id)).catch(
    (error) => {
      throw lookUpError(error, channel);
    },
  )) as Partial<APITextBasedChannel<ChannelType.GuildText>>;
  if (newest === null || BigInt(newest) < BigInt(after)) return;
  throw new PostError('unknown', mayNotRead(channel.name));
}

const mayNotRead = (name: string): string =>
  say(
    'I may not read the history of #{channel}: give me View Channel and Read Message History there.',
    { channel: name },
  );

async function readPage(
  call: CallApi,
  channel: Channel,
  asked: Record<string, string>,
  goesOn = false,
): Promise<APIMessage[]> {
  const query = new URLSearchParams({ limit: String(PAGE_MESSAGES), ...asked });
  const read = () => call('GET', Routes.channelMessages(channel.id), { query });
  const messages = await read()
    .catch(async (error) => {
      const waitMs = error instanceof RateLimitError ? error.retryAfter : Number.POSITIVE_INFINITY;
      if (!goesOn || waitMs > MAX_WAIT_MS) throw error;
      await sleep(waitMs);
      return read();
    })
    .catch((error) => {
      throw lookUpError(error, channel);
    });
  return Array.isArray(messages) ? messages : [];
}

/** The page's order is nothing to rely on. */
const newestId = (messages: APIMessage[]): string =>
  messages.map(({ id }) => id).reduce((one, other) => (BigInt(one) > BigInt(other) ? one : other));

/** Where the channel shuts us out, the outcome stays unknown; all else can be looked at later. */
export function lookUpError(cause: unknown, { name }: Channel): PostError {
  const { outcome, message, retryAfterMs, holdsAll } = toPostError(cause, `#${name}`);
  if (outcome === 'credentials') return new PostError(outcome, message, { cause });
  if (cause instanceof DiscordAPIError && NO_ACCESS.has(Number(cause.code)))
    return new PostError('unknown', mayNotRead(name), { cause });
  return new PostError(
    outcome === 'channel' || outcome === 'message' ? 'unknown' : 'later',
    `${say('The history of {where} cannot be read.', { where: `#${name}` })} ${message}`,
    { cause, retryAfterMs, holdsAll },
  );
}
