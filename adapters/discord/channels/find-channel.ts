import {
  type APIGuildChannel,
  ChannelType,
  DiscordAPIError,
  type Guild,
  type GuildBasedChannel,
  Routes,
} from 'discord.js';
import { UserError } from '../../../src/chat/errors.ts';
import { sayBack } from '../../../src/chat/say-back.ts';
import type { Channel } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';

const THREADS = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** The kinds of channels that can be chosen. */
const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ...THREADS,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
] as const;

/**
 * Those that Discord takes in its lists: its own description of its API does not know media channels
 * there, so they are typed.
 */
export const LISTED_TYPES = CHANNEL_TYPES.filter((type) => type !== ChannelType.GuildMedia);

// `<#123…>` or the bare number
const CHANNEL_ID = /^(?:<#)?(\d{15,21})>?$/u;

type Found = { id: string; name: string; type: ChannelType };

/**
 * Looks only among this server's channels and threads that the bot can see, whatever id was typed.
 * Of one name, a channel comes before a thread. Throws `UserError` where none of them can be chosen,
 * and where nobody knows which is meant.
 */
export async function findChannel(
  guild: Guild | null,
  typed: string,
  call: CallApi,
): Promise<Channel | undefined> {
  if (!guild) return undefined;
  const text = typed.trim();
  const id = CHANNEL_ID.exec(text)?.[1];
  const found = id === undefined ? named(guild, text) : [await withId(guild, id, call)];
  const known = found.filter((one) => one !== undefined);
  const right = known.filter(({ type }) => isOneOf(CHANNEL_TYPES, type));
  if (known[0] && right.length === 0) throw unfit(known[0]);
  const channels = right.filter(({ type }) => !isOneOf(THREADS, type));
  const [meant, ...others] = channels.length > 0 ? channels : right;
  if (meant && others.length > 0) throw ambiguous(meant, others.length + 1);
  return meant && { id: meant.id, name: meant.name };
}

function named(guild: Guild, text: string): Found[] {
  const name = text.replace(/^#/u, '').trim().toLowerCase();
  return [...guild.channels.cache.values()].filter(
    (channel) => channel.name.toLowerCase() === name && isSeen(channel),
  );
}

/** The gateway tells of no thread that is archived, so that one is fetched. */
async function withId(guild: Guild, id: string, call: CallApi): Promise<Found | undefined> {
  const cached = guild.channels.cache.get(id);
  if (cached) return isSeen(cached) ? cached : undefined;
  const fetched = (await call('GET', Routes.channel(id)).catch((error) => {
    if (error instanceof DiscordAPIError && error.status < 500 && error.status !== 429)
      return undefined;
    throw new UserError('Discord does not say now whether there is such a channel. Try again.');
  })) as APIGuildChannel | undefined;
  return fetched?.guild_id === guild.id && isOneOf(THREADS, fetched.type) ? fetched : undefined;
}

/** A private thread is seen by its members, and the gateway tells us of no other. */
const isSeen = (channel: GuildBasedChannel): boolean => channel.viewable;

const isOneOf = (types: readonly ChannelType[], type: ChannelType): boolean => types.includes(type);

const KINDS: Partial<Record<ChannelType, string>> = {
  [ChannelType.GuildCategory]: 'a category',
  [ChannelType.GuildStageVoice]: 'a stage',
  [ChannelType.GuildVoice]: 'a voice channel',
};

const unfit = (found: Found): UserError => new UserError(whyNot(found)!);

/** Why a channel of this kind cannot be chosen; undefined where it can. */
export const whyNot = ({ name, type }: Pick<Found, 'name' | 'type'>): string | undefined =>
  isOneOf(CHANNEL_TYPES, type)
    ? undefined
    : `#${sayBack(name)} is ${KINDS[type] ?? 'of a kind I do not post in'}. Choose a text, announcement, forum or media channel, or a thread.`;

const ambiguous = ({ name }: Found, count: number): UserError =>
  new UserError(
    `${count} channels here are called #${sayBack(name)}. Choose the one that is meant from the list, or give its id (right click → Copy Channel ID).`,
  );
