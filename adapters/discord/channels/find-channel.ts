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
import type { Sight } from '../../../src/chat/sees.ts';
import { type Message, message, say } from '../../../src/language/say.ts';
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

/** A channel that was picked from Discord’s list, where whoever picks sees more than we do. */
export type Picked = { name: string; type: ChannelType };

type Seeing = {
  /** What Discord says of a channel that was picked. */
  picked?: (id: string) => Picked | undefined;
  /** Whether whoever asks, or all who read the answer, see it. */
  isSeen?: Sight['asker'] | undefined;
};

/**
 * Looks only among this server's channels and threads that the bot can see, whatever id was typed.
 * Of one name, a channel comes before a thread. Throws `UserError` where none of them can be chosen,
 * where nobody knows which is meant, and where one that was `picked` or mentioned is hidden from us.
 */
export async function findChannel(
  guild: Guild | null,
  typed: string,
  call: CallApi,
  { picked = () => undefined, isSeen = async () => true }: Seeing = {},
): Promise<Channel | undefined> {
  if (!guild) return undefined;
  const text = typed.trim();
  const id = CHANNEL_ID.exec(text)?.[1];
  const found = id === undefined ? named(guild, text) : [await withId(guild, id, call)];
  const known = await keepSeen(
    guild,
    found.filter((one) => one !== undefined),
    isSeen,
  );
  if (id !== undefined && known.length === 0) {
    const isHidden = text.startsWith('<#') && guild.channels.cache.has(id);
    const isTold = isHidden && (await isSeen({ id, name: '' }));
    refuseHidden({ isTold, picked: picked(id) });
  }
  const right = known.filter(({ type }) => isOneOf(CHANNEL_TYPES, type));
  if (known[0] && right.length === 0) throw unfit(known[0]);
  const channels = right.filter(({ type }) => !isOneOf(THREADS, type));
  const [meant, ...others] = channels.length > 0 ? channels : right;
  if (meant && others.length > 0) throw ambiguous(meant, others.length + 1);
  return meant && { id: meant.id, name: meant.name };
}

/** What is hidden from whoever asks is not there for them; the core looks at what is not in our cache. */
async function keepSeen(
  { channels }: Guild,
  found: Found[],
  isSeen: NonNullable<Seeing['isSeen']>,
): Promise<Found[]> {
  const seen = await Promise.all(
    found.map(async (one) => !channels.cache.has(one.id) || (await isSeen(one))),
  );
  return found.filter((_, at) => seen[at]);
}

function named(guild: Guild, text: string): Found[] {
  const name = text.replace(/^#/u, '').trim().toLowerCase();
  return [...guild.channels.cache.values()].filter(
    (channel) => channel.name.toLowerCase() === name && isSeenByUs(channel),
  );
}

/** The gateway tells of no thread that is archived, so that one is fetched. */
async function withId(guild: Guild, id: string, call: CallApi): Promise<Found | undefined> {
  const cached = guild.channels.cache.get(id);
  if (cached) return isSeenByUs(cached) ? cached : undefined;
  const fetched = (await call('GET', Routes.channel(id)).catch((error) => {
    if (error instanceof DiscordAPIError && error.status < 500 && error.status !== 429)
      return undefined;
    throw new UserError(
      say('Discord does not say now whether there is such a channel. Try again.'),
    );
  })) as APIGuildChannel | undefined;
  return fetched?.guild_id === guild.id && isOneOf(THREADS, fetched.type) ? fetched : undefined;
}

/** A private thread is seen by its members, and the gateway tells us of no other. */
const isSeenByUs = (channel: GuildBasedChannel): boolean => channel.viewable;

const isOneOf = (types: readonly ChannelType[], type: ChannelType): boolean => types.includes(type);

/** Its name is said only to who has seen it: in the list. */
function refuseHidden({ isTold, picked }: { isTold: boolean; picked: Picked | undefined }): void {
  if (!picked && !isTold) return;
  const channel = picked ? `#${sayBack(picked.name)}` : say('that channel');
  throw new UserError(
    picked && isOneOf(THREADS, picked.type)
      ? say('I cannot see {channel}: mention me there, which adds me to it.', { channel })
      : say(
          'I cannot see {channel}: give me View Channel and Send Messages there (Edit Channel → Permissions → On Record).',
          { channel },
        ),
  );
}

const UNFIT: Partial<Record<ChannelType, Message>> = {
  [ChannelType.GuildCategory]: message(
    '#{channel} is a category. Choose a text, announcement, forum or media channel, or a thread.',
  ),
  [ChannelType.GuildStageVoice]: message(
    '#{channel} is a stage. Choose a text, announcement, forum or media channel, or a thread.',
  ),
  [ChannelType.GuildVoice]: message(
    '#{channel} is a voice channel. Choose a text, announcement, forum or media channel, or a thread.',
  ),
};
const UNFIT_KIND = message(
  '#{channel} is of a kind I do not post in. Choose a text, announcement, forum or media channel, or a thread.',
);

const unfit = (found: Found): UserError => new UserError(whyNot(found)!);

/** Why a channel of this kind cannot be chosen; undefined where it can. */
export function whyNot({ name, type }: Pick<Found, 'name' | 'type'>): string | undefined {
  if (isOneOf(CHANNEL_TYPES, type)) return undefined;
  const unfitKind = UNFIT[type] ?? UNFIT_KIND;
  return say(unfitKind, { channel: sayBack(name) });
}

const ambiguous = ({ name }: Found, channels: number): UserError =>
  new UserError(
    say(
      '{channels} channels here are called #{name}. Choose the one that is meant from the list, or give its id (right click → Copy Channel ID).',
      { channels, name: sayBack(name) },
    ),
  );
