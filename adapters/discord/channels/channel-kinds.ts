import {
  type APIChannel,
  type APIGuildForumTag,
  type Channel as CachedChannel,
  ChannelFlags,
  ChannelType,
  DiscordAPIError,
  Routes,
} from 'discord.js';
import { PostError } from '../../../src/chat/adapter.ts';
import type { Channel } from '../../../src/model.ts';
import type { CallApi } from '../api/call-api.ts';
import { toPostError } from '../api/post-error.ts';

/** How it is posted in a channel: a media channel is a forum, too. */
export type ChannelKind =
  | { is: 'text' | 'announcement' | 'thread' }
  | { is: 'forum'; guildId: string; wantsTag: boolean; tags: Tag[] };

export type Tag = Pick<APIGuildForumTag, 'id' | 'name' | 'moderated'>;

export type ChannelKinds = {
  /** Throws `PostError`; nothing was posted then. */
  find(channel: Channel): Promise<ChannelKind>;
  /** A refusal may mean that the channel is of another kind by now, or that its tags have changed. */
  heed(channelId: string, refusal: PostError): void;
};

export type KindsDeps = {
  /** What a connection keeps up to date, so that nobody needs to be asked. */
  cached?: ((channelId: string) => CachedChannel | undefined) | undefined;
  /** Milliseconds. */
  now(): number;
};

/** The tags of a forum come and go. */
const FORUM_MS = 10 * 60_000;
/**
 * The other kinds hardly ever change. Longer than a day: else the briefings of a morning would ask
 * for as many kinds as they post messages, and Discord counts both alike.
 */
const OTHERS_MS = 26 * 3_600_000;
/** Refusals that speak of the channel’s kind. */
const OF_KIND: ReadonlySet<number> = new Set([10003, 10087, 40058, 40067, 50008, 50024]);
const MAX_KEPT = 50_000;

/** Tells the kinds of channels; a process that only posts has no connection, and asks for each. */
export function createChannelKinds(
  call: CallApi,
  { cached = () => undefined, now }: KindsDeps,
): ChannelKinds {
  const kept = new Map<string, { kind: ChannelKind; until: number }>();

  async function ask({ id, name }: Channel): Promise<ChannelKind> {
    const channel = await call('GET', Routes.channel(id)).catch((cause) => {
      throw nothingPosted(toPostError(cause, `#${name}`));
    });
    const kind = kindOf((channel ?? {}) as Partial<APIChannel>);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(id, { kind, until: now() + (kind.is === 'forum' ? FORUM_MS : OTHERS_MS) });
    return kind;
  }

  return {
    async find(channel) {
      const known = cached(channel.id);
      if (known) return kindOfCached(known);
      const { kind, until } = kept.get(channel.id) ?? { until: 0 };
      if (kind && until > now()) return kind;
      return ask(channel);
    },
    heed(id, { outcome, cause }) {
      const isOfKind = cause instanceof DiscordAPIError && OF_KIND.has(Number(cause.code));
      const isOfForum = outcome === 'message' && kept.get(id)?.kind.is === 'forum';
      if (isOfKind || isOfForum) kept.delete(id);
    },
  };
}

function kindOf(channel: Partial<APIChannel>): ChannelKind {
  if (channel.type !== ChannelType.GuildForum && channel.type !== ChannelType.GuildMedia)
    return { is: KINDS[channel.type!] ?? 'text' };
  const { guild_id: guildId = '', flags = 0, available_tags: tags = [] } = channel;
  return { is: 'forum', guildId, wantsTag: (flags & ChannelFlags.RequireTag) !== 0, tags };
}

function kindOfCached(channel: CachedChannel): ChannelKind {
  if (!channel.isThreadOnly()) return { is: KINDS[channel.type] ?? 'text' };
  const { guildId, flags, availableTags: tags } = channel;
  return { is: 'forum', guildId, wantsTag: flags.has(ChannelFlags.RequireTag), tags };
}

const KINDS: { [type in ChannelType]?: 'announcement' | 'thread' } = {
  [ChannelType.GuildAnnouncement]: 'announcement',
  [ChannelType.AnnouncementThread]: 'thread',
  [ChannelType.PrivateThread]: 'thread',
  [ChannelType.PublicThread]: 'thread',
};

/** A question without a clear answer can be asked again. */
function nothingPosted(error: PostError): PostError {
  const { outcome, message, retryAfterMs, holdsAll, cause } = error;
  if (outcome !== 'unknown' && outcome !== 'message') return error;
  return new PostError('later', message, { cause, retryAfterMs, holdsAll });
}
